// id: hhi
// question: How concentrated is each node (Herfindahl-Hirschman index), with bounds where shares are unknown?
// question_zh: 每個節點的集中度（赫芬達爾指數）為何？份額不明時給出上下界。
// params:
//   by: {type: str, help: 'whose shares are squared', choices: [Firm, Country]}
//   threshold: {type: share, help: 'index from 0 to 1 above which a market is highly concentrated (DOJ/FTC 2023 0.18, 2010 0.25)'}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one node or technology; null takes all'}
// returns: {item: name, date: of the figures, scope: market, basis: of the shares, holders: named holders, known: share they hold together, hhi_lower: rest atomistic, hhi_upper: rest is one holder, level: 'high (robust), high (possible), below, or figures exceed 100 %'}
WITH {by: "Firm", threshold: 0.18, item: null} AS param
MATCH p = (h:Entity)-[r:HAS_SHARE]->(n:Entity)
WHERE param.by IN labels(h) AND r.unit = '%' AND r.status IS NULL AND coalesce(r.op, '=') IN ['=', '~'] AND r.joint IS NULL
  AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
WITH n, r, h, p, param ORDER BY r.statement
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, h, percentileDisc(r.value, 0.5) / 100 AS s,
     collect(r.statement) AS ids, collect(p) AS ps, param ORDER BY s DESC, h.name
WITH n, date, scope, basis, param, round(sum(s), 4) AS total, collect({h: h, s: s, ids: ids, ps: ps}) AS held
WITH *, [x IN held WHERE NOT coalesce(x.h.residual, false) | x.s / CASE WHEN 0.99 <= total <= 1.02 THEN total ELSE 1 END] AS named
WITH *, reduce(t = 0.0, s IN named | t + s) AS known, reduce(q = 0.0, s IN named | q + s ^ 2) AS lower WHERE size(named) > 0
WITH *, lower + (1 - known) ^ 2 AS upper, total <= 1.02 AS sound
RETURN n.name AS item, date, scope, basis, size(named) AS holders, round(known, 4) AS known,
       CASE WHEN sound THEN round(lower, 4) END AS hhi_lower, CASE WHEN sound THEN round(upper, 4) END AS hhi_upper,
       CASE WHEN NOT sound THEN 'figures exceed 100 %' WHEN lower > param.threshold THEN 'high (robust)'
            WHEN upper > param.threshold THEN 'high (possible)' ELSE 'below' END AS level,
       reduce(ids = [], x IN held | ids + x.ids) AS statements, reduce(ps = [], x IN held | ps + x.ps) AS drawing
ORDER BY hhi_lower IS NULL, hhi_lower DESC, item, date, scope, basis
