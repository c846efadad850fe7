// id: controls_on
// question: Who restricts a node or technology, against whom, from which threshold, on a given day?
// question_zh: 誰在某日對某節點或技術設限？針對誰、門檻為何？
// params:
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'node or technology; null takes all'}
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who restricts; null takes all'}
//   as_of: {type: date, help: 'the day; null takes all'}
// returns: {restricted_by: name, by_class: its class, item: name, against: as written, threshold: as written, date: of the control, status: planned proposed ... or null}
WITH {item: null, by: null, as_of: null} AS param
MATCH p = (g:Entity)-[r:RESTRICTS]->(n:Entity)
WHERE (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded OR EXISTS { (n)-[:PART_OF_NODE*1..4]->(w) WHERE w.id = param.item })
  AND (param.by IS NULL OR g.id = param.by OR toLower(param.by) IN g.names_folded)
  AND (param.as_of IS NULL OR (coalesce(r.valid_from, r.date, '') <= param.as_of AND coalesce(r.valid_to, '9999') >= param.as_of))
RETURN g.name AS restricted_by, [l IN labels(g) WHERE l <> 'Entity'][0] AS by_class, n.name AS item, r.against AS against,
       r.threshold AS threshold, coalesce(r.valid_from, r.date) AS date, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY item, date, restricted_by, against, threshold
