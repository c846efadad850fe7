// id: node_exposure
// question: What is downstream of a node or technology, and how many steps away?
// question_zh: 某節點或技術的下游有哪些？相隔幾步？
// params:
//   item: {type: entity, of: [SupplyChainNode, Technology], help: the node or technology, required: true}
// returns: {exposed: name, exposed_class: class, steps: fewest inputs or kinds and parts between, route: names on a shortest way}
WITH {item: "EUV scanner"} AS param
MATCH (n:Entity) WHERE (n:SupplyChainNode OR n:Technology) AND (n.id = param.item OR toLower(param.item) IN n.names_folded)
MATCH p = ALL SHORTEST (n) (()-[r:INPUT_TO|PART_OF_NODE WHERE r.status IS NULL]->()){1,12} (x:Entity) WHERE x <> n
WITH x, p ORDER BY reduce(way = '', e IN nodes(p) | way + ' ' + e.id), reduce(way = '', r IN relationships(p) | way + r.statement)
WITH x, collect(p)[0] AS p
RETURN x.name AS exposed, [l IN labels(x) WHERE l <> 'Entity'][0] AS exposed_class, length(p) AS steps,
       [e IN nodes(p) | e.name] AS route, [r IN relationships(p) | r.statement] AS statements, p AS drawing
ORDER BY steps, exposed
