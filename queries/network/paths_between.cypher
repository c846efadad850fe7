// id: paths_between
// question: How are two things connected, over at most a few statements?
// question_zh: 兩個對象之間如何經由少數陳述相連？
// params:
//   start: {type: entity, help: one end, required: true}
//   end: {type: entity, help: the other end, required: true}
//   hops: {type: int, help: most statements on a way (up to 6)}
// returns: {hops: statements on the shortest ways, path: names and predicates in turn (up to 100 ways; none by way of a country)}
WITH {start: "ASML", end: "NVIDIA", hops: 4} AS param
MATCH (a:Entity) WHERE a.id = param.start OR toLower(param.start) IN a.names_folded
MATCH (b:Entity) WHERE (b.id = param.end OR toLower(param.end) IN b.names_folded) AND a <> b
MATCH p = ALL SHORTEST (a) ((x:Entity)-[r]-(y:Entity) WHERE r.statement IS NOT NULL AND (x = a OR NOT x:Country)){1,6} (b)
WHERE length(p) <= param.hops
WITH p, nodes(p) AS ns, relationships(p) AS rs
WITH p, ns, rs, [i IN range(0, size(rs) - 1) | [ns[i].name, CASE WHEN startNode(rs[i]) = ns[i] THEN type(rs[i]) + ' >' ELSE '< ' + type(rs[i]) END]] AS steps
RETURN size(rs) AS hops, reduce(path = [], s IN steps | path + s) + [last(ns).name] AS path, [r IN rs | r.statement] AS statements, p AS drawing
ORDER BY hops, path, statements LIMIT 100
