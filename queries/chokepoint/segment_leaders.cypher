// id: segment_leaders
// question: Who are the largest firms (or countries) in each segment, with their shares?
// question_zh: 各市場區隔的領先企業（或國家）及其份額為何？
// params:
//   by: {type: str, help: who leads, choices: [Firm, Country]}
//   top: {type: int, help: leaders listed for each segment}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one node or technology; null takes all'}
// returns: {item: name, date: of the figure, scope: market, basis: of the share, rank: from 1, leader: name, share: 0 to 1, op: '= > < ~'}
WITH {by: "Firm", top: 5, item: null} AS param
MATCH p = (h:Entity)-[r:HAS_SHARE]->(n:Entity)
WHERE param.by IN labels(h) AND r.unit = '%' AND NOT coalesce(h.residual, false) AND r.status IS NULL
  AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, h, r, p, param ORDER BY r.value DESC, h.name, r.statement
WITH n, date, scope, basis, param, collect({name: h.name, value: r.value, op: r.op, id: r.statement, p: p})[..param.top] AS leaders
UNWIND range(0, size(leaders) - 1) AS i
RETURN n.name AS item, date, scope, basis, i + 1 AS rank, leaders[i].name AS leader,
       round(leaders[i].value / 100, 4) AS share, coalesce(leaders[i].op, '=') AS op, [leaders[i].id] AS statements,
       leaders[i].p AS drawing
ORDER BY item, date, scope, basis, rank
