// id: second_sources
// question: Where one firm or country leads a market, who comes second, and how far behind?
// question_zh: 由單一企業或國家主導的市場中，第二來源是誰？差距多大？
// params:
//   threshold: {type: share, help: share of the leader from 0 to 1}
//   by: {type: str, help: who leads, choices: [Firm, Country]}
// returns: {item: name, date: of the figures, scope: market, basis: of the shares, leader: name, leader_share: 0 to 1, second: name or null, second_share: 0 to 1, others: further named holders}
WITH {threshold: 0.5, by: "Firm"} AS param
MATCH p = (h:Entity)-[r:HAS_SHARE]->(n:Entity)
WHERE param.by IN labels(h) AND r.unit = '%' AND r.status IS NULL AND coalesce(r.op, '=') <> '<' AND r.joint IS NULL AND NOT coalesce(h.residual, false)
WITH n, r, h, p, param ORDER BY r.statement
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, h, percentileDisc(r.value, 0.5) / 100 AS s,
     collect(r.statement) AS ids, collect(p) AS ps, param ORDER BY s DESC, h.name
WITH n, date, scope, basis, param, collect({name: h.name, s: s, ids: ids, ps: ps}) AS held
WHERE held[0].s >= param.threshold
RETURN n.name AS item, date, scope, basis, held[0].name AS leader, round(held[0].s, 4) AS leader_share, held[1].name AS second,
       round(held[1].s, 4) AS second_share, size(held[2..]) AS others,
       reduce(ids = [], x IN held[..2] | ids + x.ids) AS statements, reduce(ps = [], x IN held[..2] | ps + x.ps) AS drawing
ORDER BY leader_share DESC, coalesce(second_share, 0), item, date, scope, basis
