// id: hhi
// question: How concentrated is each node (Herfindahl-Hirschman index), with bounds where shares are unknown?
// question_zh: 每個節點的集中度（赫芬達爾指數）為何？份額不明時給出上下界。
// params:
//   by: {type: str, help: 'whose shares are squared', choices: [Firm, Country]}
//   threshold: {type: share, help: 'index from 0 to 1 from which a market counts as highly concentrated'}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one node or technology; null takes all'}
// returns: {item: name, by: Firm or Country, date: of the figures, scope: market, basis: of the shares, holders: named holders, known: share they hold together, hhi_lower: rest atomistic, hhi_upper: rest is one holder, level: 'high (robust), high (possible) or below'}
// source: DOJ/FTC merger guidelines 2023 (above 0.18 highly concentrated; 2010 0.25)
WITH {by: "Firm", threshold: 0.18, item: null} AS param
MATCH p = (h:Entity)-[r:HAS_SHARE]->(n:Entity)
WHERE param.by IN labels(h) AND r.unit = '%' AND r.status IS NULL AND coalesce(r.op, '=') IN ['=', '~'] AND r.joint IS NULL
  AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, h,
     percentileDisc(r.value, 0.5) / 100 AS share, collect(r.statement) AS ids, collect(p) AS ps, param
WITH n, date, scope, basis, collect({s: share, rest: coalesce(h.residual, false), ids: ids, ps: ps}) AS held, param
WITH *, [x IN held WHERE NOT x.rest] AS named, reduce(t = 0.0, x IN held | t + x.s) AS total
WITH *, reduce(t = 0.0, x IN named | t + x.s) AS known, CASE WHEN total > 1 THEN total ELSE 1.0 END AS scale
WITH *, known / scale AS share, reduce(q = 0.0, x IN named | q + (x.s / scale) ^ 2) AS lower
WHERE size(named) > 0 AND total <= 1.03
WITH *, lower + (1 - share) ^ 2 AS upper
RETURN n.name AS item, param.by AS by, date, scope, basis, size(named) AS holders, round(known, 4) AS known,
       round(lower, 4) AS hhi_lower, round(upper, 4) AS hhi_upper,
       CASE WHEN lower > param.threshold THEN 'high (robust)' WHEN upper > param.threshold THEN 'high (possible)' ELSE 'below' END AS level,
       reduce(ids = [], x IN held | ids + x.ids) AS statements,
       reduce(ps = [], x IN held | ps + x.ps) AS drawing
ORDER BY hhi_lower DESC, item, date
