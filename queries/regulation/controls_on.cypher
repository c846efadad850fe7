// id: controls_on
// question: Who restricts a node or technology, against whom, from which threshold, on a given day?
// question_zh: 誰在某日對某節點或技術設限？針對誰、門檻為何？
// params:
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'node or technology, with its parts; null takes all'}
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who restricts; null takes all'}
//   as_of: {type: date, help: 'the day; undated controls are left out then; null takes all'}
// returns: {restricted_by: name, by_class: its class, item: name, against: as written, threshold: as written, date: it began, until: last day stated, status: planned suspended ... or null}
WITH {item: null, by: null, as_of: null} AS param
MATCH p = (g:Entity)-[r:RESTRICTS]->(n:Entity)
WHERE (param.item IS NULL OR EXISTS { (n)-[:PART_OF_NODE*0..4]->(w) WHERE w.id = param.item OR toLower(param.item) IN w.names_folded })
  AND (param.by IS NULL OR g.id = param.by OR toLower(param.by) IN g.names_folded)
WITH *, coalesce(r.valid_from, r.date) AS date, coalesce(r.valid_to, r.date_end) AS until
WITH *, coalesce(left(date, 5) + {Q1: '01', Q2: '04', Q3: '07', Q4: '10', H1: '01', H2: '07'}[substring(date, 5, 2)], date) AS day
WHERE param.as_of IS NULL OR (day <= param.as_of AND coalesce(until, '9999') + '~' >= param.as_of)
RETURN g.name AS restricted_by, [l IN labels(g) WHERE l <> 'Entity'][0] AS by_class, n.name AS item, r.against AS against,
       r.threshold AS threshold, date, until, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY item, day, restricted_by, against, threshold, r.statement
