// id: paths_between
// question: How are two things connected, over at most a few statements?
// question_zh: 兩個對象之間如何經由少數陳述相連？
// params:
//   start: {type: entity, help: one end, required: true}
//   end: {type: entity, help: the other end, required: true}
//   hops: {type: int, help: most statements on a way (up to 6)}
// returns: {hops: statements on the way, path: 'names and predicates in turn'}
WITH {start: "ASML", end: "NVIDIA", hops: 4} AS param
MATCH (a:Entity) WHERE a.id = param.start OR toLower(param.start) IN a.names_folded
MATCH (b:Entity) WHERE (b.id = param.end OR toLower(param.end) IN b.names_folded) AND a <> b
MATCH p = ALL SHORTEST (a) ((x:Entity)-[r]-(y:Entity) WHERE r.statement IS NOT NULL AND NOT y:Country){1,6} (b)
WHERE length(p) <= param.hops
WITH p, [i IN range(0, length(p) - 1) | [nodes(p)[i].name, CASE WHEN startNode(relationships(p)[i]) = nodes(p)[i]
     THEN type(relationships(p)[i]) + ' >' ELSE '< ' + type(relationships(p)[i]) END]] AS steps
RETURN length(p) AS hops, reduce(path = [], s IN steps | path + s) + [last(nodes(p)).name] AS path,
       [r IN relationships(p) | r.statement] AS statements, p AS drawing
ORDER BY hops, path LIMIT 100
