// id: upstream
// question: What goes into a node or technology, tier by tier, and who produces it?
// question_zh: 某節點或技術的上游逐層有哪些投入？由誰生產？
// params:
//   item: {type: entity, of: [SupplyChainNode, Technology], help: what it goes into, required: true}
//   tiers: {type: int, help: how many tiers up (up to 6)}
// returns: {tier: from 1, input: name, goes_into: "the next on the way: what it is an input to, or a kind or part of", producers: firms and countries stated}
WITH {item: "HBM", tiers: 3} AS param
MATCH (n:Entity) WHERE (n:SupplyChainNode OR n:Technology) AND (n.id = param.item OR toLower(param.item) IN n.names_folded)
MATCH p = ALL SHORTEST (x:Entity) (()-[r:INPUT_TO|PART_OF_NODE WHERE r.status IS NULL]->()){1,6} (n) WHERE length(p) <= param.tiers AND x <> n
WITH x, p ORDER BY nodes(p)[1].name, nodes(p)[1].id, reduce(way = '', r IN relationships(p) | way + r.statement)
WITH x, collect(p)[0] AS p
OPTIONAL MATCH (maker:Entity)-[made:PRODUCES|HAS_SHARE]->(x) WHERE made.status IS NULL AND NOT coalesce(maker.residual, false)
WITH x, p, maker, made ORDER BY maker.name, made.statement
WITH x, p, collect(DISTINCT maker.name) AS producers, collect(made.statement) AS ids
RETURN length(p) AS tier, x.name AS input, nodes(p)[1].name AS goes_into, producers,
       [r IN relationships(p) | r.statement] + ids AS statements, p AS drawing
ORDER BY tier, input
