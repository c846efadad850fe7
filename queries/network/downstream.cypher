// id: downstream
// question: What is made from a node or technology, tier by tier, and who produces it?
// question_zh: 某節點或技術的下游逐層用於哪些產品？由誰生產？
// params:
//   item: {type: entity, of: [SupplyChainNode, Technology], help: the input, required: true}
//   tiers: {type: int, help: how many tiers down (up to 6)}
// returns: {tier: from 1, output: name, made_from: "the one before on the way: an input, or a kind or part of it", producers: firms and countries stated}
WITH {item: "EUV scanner", tiers: 3} AS param
MATCH (n:Entity) WHERE (n:SupplyChainNode OR n:Technology) AND (n.id = param.item OR toLower(param.item) IN n.names_folded)
MATCH p = ALL SHORTEST (n) (()-[r:INPUT_TO|PART_OF_NODE WHERE r.status IS NULL]->()){1,6} (x:Entity) WHERE length(p) <= param.tiers AND x <> n
WITH x, p ORDER BY nodes(p)[-2].name, nodes(p)[-2].id, reduce(way = '', r IN relationships(p) | way + r.statement)
WITH x, collect(p)[0] AS p
OPTIONAL MATCH (maker:Entity)-[made:PRODUCES|HAS_SHARE]->(x) WHERE made.status IS NULL AND NOT coalesce(maker.residual, false)
WITH x, p, maker, made ORDER BY maker.name, made.statement
WITH x, p, collect(DISTINCT maker.name) AS producers, collect(made.statement) AS ids
RETURN length(p) AS tier, x.name AS output, nodes(p)[-2].name AS made_from, producers,
       [r IN relationships(p) | r.statement] + ids AS statements, p AS drawing
ORDER BY tier, output
