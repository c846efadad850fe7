// id: gaps
// question: Which items that much depends on have no market shares in the graph?
// question_zh: 哪些為眾多下游所需的品項，圖譜中卻沒有市占數字？
// params:
//   top: {type: int, help: how many}
// returns: {item: name, item_class: its class, needed_by: items made of it directly, restricted_by: how many restrict it, makers: firms and countries said to produce it, statements_about: how many}
WITH {top: 30} AS param
MATCH (n:SupplyChainNode|Technology)
WHERE NOT EXISTS { (h)-[r:HAS_SHARE]->(n) WHERE r.unit = '%' AND r.status IS NULL AND NOT coalesce(h.residual, false) }
WITH param, n, COUNT { MATCH (n)-[r:INPUT_TO]->(x) WHERE r.status IS NULL RETURN DISTINCT x } AS needed_by,
     COUNT { MATCH (g)-[r:RESTRICTS]->(n) WHERE r.status IS NULL RETURN DISTINCT g } AS restricted_by,
     COUNT { MATCH (m)-[r:PRODUCES]->(n) WHERE r.status IS NULL RETURN DISTINCT m } AS makers
WHERE needed_by + restricted_by > 0
WITH param, {n: n, needed_by: needed_by, restricted_by: restricted_by, makers: makers} AS gap
ORDER BY needed_by + restricted_by DESC, needed_by DESC, n.name, n.id
WITH param.top AS top, collect(gap) AS gaps UNWIND gaps[..top] AS gap
WITH gap, gap.n AS n, COLLECT { MATCH (m)-[r:INPUT_TO|RESTRICTS|PRODUCES]-(o:Entity) WHERE m = gap.n AND r.status IS NULL RETURN r.statement ORDER BY r.statement } AS ids
RETURN n.name AS item, [l IN labels(n) WHERE l <> 'Entity'][0] AS item_class, gap.needed_by AS needed_by, gap.restricted_by AS restricted_by,
       gap.makers AS makers, COUNT { (:Statement)-[:SUBJECT|OBJECT]->(n) } AS statements_about, ids AS statements, n AS drawing
ORDER BY needed_by + restricted_by DESC, needed_by DESC, item
