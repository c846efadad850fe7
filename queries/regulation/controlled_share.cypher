// id: controlled_share
// question: How much of the market of a node is held by countries that restrict it?
// question_zh: 某節點的市場有多少掌握在對其設限的國家手中？
// params:
//   threshold: {type: float, help: 'shares below this (0 to 1) are left out'}
// returns: {item: name, country: that restricts it, share: it holds 0 to 1, date: of the share, against: as written, restricted_since: first date stated}
:params {threshold: 0.1};
MATCH (c:Country)-[s:HAS_SHARE]->(n:Entity)
WHERE s.unit = '%' AND s.value >= 100 * $threshold AND s.status IS NULL
CALL (c, n) {
  MATCH (c)-[r:RESTRICTS]->(n) RETURN r
  UNION MATCH (c)<-[:ISSUED_BY]-(:Regulation)-[r:RESTRICTS]->(n) RETURN r
  UNION MATCH (c)<-[:HEADQUARTERED_IN]-(:Organization)-[r:RESTRICTS]->(n) RETURN r
}
WITH c, n, s, min(coalesce(r.valid_from, r.date)) AS since, collect(DISTINCT r.against) AS against, collect(DISTINCT r.statement) AS ids
RETURN n.name AS item, c.name AS country, round(s.value / 100, 4) AS share, s.date AS date, against,
       since AS restricted_since, [s.statement] + ids AS statements
ORDER BY share DESC, item, country, date
