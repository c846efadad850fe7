// id: node_exposure
// question: What is downstream of a node, and how many steps away?
// question_zh: 某節點的下游有哪些？相隔幾步？
// params:
//   node: {type: entity, of: [SupplyChainNode, Technology], help: the node, required: true}
// returns: {exposed: name, exposed_class: class, steps: fewest inputs between, route: names on a shortest way}
WITH {node: "node:euv-scanner"} AS param
MATCH (n:Entity) WHERE (n:SupplyChainNode OR n:Technology) AND (n.id = param.node OR toLower(param.node) IN n.names_folded)
MATCH p = SHORTEST 1 (n) (()-[:INPUT_TO]->()){1,8} (x:Entity) WHERE x <> n
RETURN x.name AS exposed, [l IN labels(x) WHERE l <> 'Entity'][0] AS exposed_class, length(p) AS steps,
       [e IN nodes(p) | e.name] AS route, [r IN relationships(p) | r.statement] AS statements, p AS drawing
ORDER BY steps, exposed
