// id: controlled_share
// question: How much of the market of a node is held by countries that restrict it?
// question_zh: 某節點的市場有多少掌握在對其設限的國家手中？
// params:
//   threshold: {type: share, help: 'shares below this (0 to 1) are left out'}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one node or technology; null takes all'}
// returns: {item: name, country: that restricts it, share: it holds 0 to 1, op: '= > ~', date: of the share, scope: market, basis: of the share, against: 'as written, each once', restricted_since: first date stated}
WITH {threshold: 0.1, item: null} AS param
MATCH held = (c:Country)-[s:HAS_SHARE]->(n:Entity)
WHERE s.unit = '%' AND s.value >= 100 * param.threshold AND s.status IS NULL AND s.joint IS NULL AND coalesce(s.op, '=') <> '<'
  AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
CALL (c, n) {
  MATCH p = (c)-[r:RESTRICTS]->(n) RETURN r, p
  UNION MATCH p = (c)<-[:ISSUED_BY]-(:Regulation)-[r:RESTRICTS]->(n) RETURN r, p
  UNION MATCH p = (c)<-[:HEADQUARTERED_IN]-(:Organization)-[r:RESTRICTS]->(n) RETURN r, p
  UNION MATCH p = (c)<-[:HEADQUARTERED_IN]-(:Organization)<-[:ISSUED_BY]-(:Regulation)-[r:RESTRICTS]->(n) RETURN r, p
}
WITH * WHERE r.status IS NULL ORDER BY coalesce(r.valid_from, r.date), r.against, r.statement
WITH c, n, s, held, collect(p) AS ps, min(coalesce(r.valid_from, r.date)) AS since, collect(DISTINCT r.against) AS against
RETURN n.name AS item, c.name AS country, round(s.value / 100, 4) AS share, coalesce(s.op, '=') AS op, s.date AS date, s.scope AS scope,
       s.basis AS basis, against, since AS restricted_since,
       [s.statement] + reduce(ids = [], p IN ps | ids + [r IN relationships(p) | r.statement]) AS statements, [held] + ps AS drawing
ORDER BY share DESC, item, country, date, scope, basis
