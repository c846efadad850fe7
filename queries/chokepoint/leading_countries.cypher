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
WHERE r.unit = '%' AND NOT coalesce(c.residual, false) AND r.status IS NULL AND coalesce(r.op, '=') IN ['=', '~']
  AND r.joint IS NULL AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, c, max(r.value) AS value, collect(r.statement) AS ids, collect(p) AS ps, param
ORDER BY value DESC, c.name
WITH n, date, scope, basis, collect({name: c.name, value: value, ids: ids, ps: ps}) AS held, param
WITH *, [i IN range(0, size(held) - 1) | reduce(t = 0.0, x IN held[..i] | t + x.value)] AS before
WITH *, [i IN range(0, size(held) - 1) WHERE before[i] < 100 * param.threshold | held[i]] AS lead
WITH *, round(reduce(t = 0.0, x IN lead | t + x.value) / 100, 4) AS cumulated
WHERE cumulated >= param.threshold
RETURN n.name AS item, date, scope, basis, [x IN lead | x.name] AS countries,
       [x IN lead | round(x.value / 100, 4)] AS shares, cumulated,
       CASE WHEN size(lead) = 1 THEN 'high' WHEN size(lead) <= 3 THEN 'medium' ELSE 'low' END AS level,
       reduce(ids = [], x IN lead | ids + x.ids) AS statements,
       reduce(ps = [], x IN lead | ps + x.ps) AS drawing
ORDER BY size(lead), cumulated DESC, item, date
