// id: profile
// question: What does the graph say about an entity?
// question_zh: 圖譜對某對象有哪些陳述？
// params:
//   name: {type: entity, help: 'a firm, node, technology, country, organisation or regulation', required: true}
// returns: {direction: out or in, predicate: of the statement, other: name, other_class: its class, value: 'number, amount or share of ownership', unit: percent currency or as written, op: '= > < ~ where a number is stated', date: of the fact, item: as written, status: planned blocked ... or null}
WITH {name: "ASML"} AS param
MATCH (e:Entity) WHERE e.id = param.name OR toLower(param.name) IN e.names_folded
MATCH p = (e)-[r]-(o:Entity) WHERE r.statement IS NOT NULL
WITH *, coalesce(r.value, r.amount, r.share) AS value
RETURN CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction, type(r) AS predicate, o.name AS other,
       [l IN labels(o) WHERE l <> 'Entity'][0] AS other_class, value, CASE WHEN r.value IS NULL AND r.amount IS NULL AND r.share IS NOT NULL THEN '%'
       ELSE coalesce(r.unit, r.currency) END AS unit, CASE WHEN value IS NOT NULL THEN coalesce(r.op, '=') END AS op,
       r.date AS date, r.item AS item, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY direction DESC, predicate, value IS NULL, value DESC, other, date, r.statement
