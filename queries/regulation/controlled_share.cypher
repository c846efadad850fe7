// id: controlled_share
// question: How much of the market of a node is held by countries that restrict it?
// question_zh: 某節點的市場有多少掌握在對其設限的國家手中？
// params:
//   threshold: {type: share, help: 'shares below this (0 to 1) are left out'}
// returns: {item: name, country: that restricts it, share: it holds 0 to 1, date: of the share, against: as written, restricted_since: first date stated}
WITH {threshold: 0.1} AS param
MATCH held = (c:Country)-[s:HAS_SHARE]->(n:Entity)
WHERE s.unit = '%' AND s.value >= 100 * param.threshold AND s.status IS NULL
CALL (c, n) {
  MATCH p = (c)-[r:RESTRICTS]->(n) RETURN r, p
  UNION MATCH p = (c)<-[:ISSUED_BY]-(:Regulation)-[r:RESTRICTS]->(n) RETURN r, p
  UNION MATCH p = (c)<-[:HEADQUARTERED_IN]-(:Organization)-[r:RESTRICTS]->(n) RETURN r, p
}
WITH c, n, s, held, collect(p) AS ps, min(coalesce(r.valid_from, r.date)) AS since, collect(DISTINCT r.against) AS against, collect(DISTINCT r.statement) AS ids
RETURN n.name AS item, c.name AS country, round(s.value / 100, 4) AS share, s.date AS date, against,
       since AS restricted_since, [s.statement] + ids AS statements, [held] + ps AS drawing
ORDER BY share DESC, item, country, date
