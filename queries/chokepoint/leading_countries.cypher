// id: leading_countries
// question: Which countries lead each node until three quarters of it is reached, and how concentrated is it?
// question_zh: 每個節點由哪些國家領先（累計達門檻為止）？集中程度為何？
// params:
//   threshold: {type: share, help: cumulated share from 0 to 1 at which to stop}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one node or technology; null takes all'}
// returns: {item: name, date: of the figures, scope: market, basis: of the shares, countries: 'largest first', shares: 0 to 1, cumulated: 0 to 1, level: high (1 country) medium (2 or 3) or low}
// source: ETO Supply Chain Explorer (75 %, n = 1 high, n <= 3 medium)
WITH {threshold: 0.75, item: null} AS param
MATCH p = (c:Country)-[r:HAS_SHARE]->(n:Entity)
WHERE r.unit = '%' AND r.status IS NULL AND coalesce(r.op, '=') <> '<' AND r.joint IS NULL
  AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
WITH n, r, c, p, param ORDER BY r.statement
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, c, percentileDisc(r.value, 0.5) / 100 AS s,
     collect(r.statement) AS ids, collect(p) AS ps, param ORDER BY s DESC, c.name
WITH n, date, scope, basis, param, round(sum(s), 4) AS total, collect({c: c, s: s, ids: ids, ps: ps}) AS held
WITH *, [x IN held WHERE NOT coalesce(x.c.residual, false)] AS named, CASE WHEN 0.99 <= total <= 1.02 THEN total ELSE 1 END AS scale
WITH *, [i IN range(0, size(named) - 1) WHERE round(reduce(t = 0.0, x IN named[..i] | t + x.s) / scale, 6) < param.threshold | named[i]] AS lead
WITH *, round(reduce(t = 0.0, x IN lead | t + x.s) / scale, 4) AS cumulated WHERE cumulated >= param.threshold AND total <= 1.02
RETURN n.name AS item, date, scope, basis, [x IN lead | x.c.name] AS countries, [x IN lead | round(x.s / scale, 4)] AS shares,
       cumulated, CASE WHEN size(lead) = 1 THEN 'high' WHEN size(lead) <= 3 THEN 'medium' ELSE 'low' END AS level,
       reduce(ids = [], x IN lead | ids + x.ids) AS statements, reduce(ps = [], x IN lead | ps + x.ps) AS drawing
ORDER BY size(lead), cumulated DESC, item, date, scope, basis
