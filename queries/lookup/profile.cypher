// id: profile
// question: What does the graph say about an entity?
// question_zh: 圖譜對某對象有哪些陳述？
// params:
//   name: {type: entity, help: 'a firm, node, technology, country, organisation or regulation', required: true}
// returns: {name: of the entity, direction: out or in, predicate: of the statement, other: name, other_class: its class, value: number or amount, unit: percent or currency, date: of the fact, status: modality or null}
WITH {name: "ASML"} AS param
MATCH (e:Entity) WHERE e.id = param.name OR toLower(param.name) IN e.names_folded
MATCH p = (e)-[r]-(o:Entity) WHERE r.statement IS NOT NULL
RETURN e.name AS name, CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction, type(r) AS predicate, o.name AS other,
       [l IN labels(o) WHERE l <> 'Entity'][0] AS other_class, coalesce(r.value, r.amount, r.share) AS value,
       coalesce(r.unit, r.currency) AS unit, r.date AS date, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY direction DESC, predicate, value DESC, other, date
