// id: rank_by_connectivity
// question: Which entities take part in the most statements?
// question_zh: 哪些對象出現在最多的陳述之中？
// params:
//   class: {type: str, help: one class, choices: [any, Firm, Country, Organization, Technology, SupplyChainNode, Regulation]}
// returns: {name: of the entity, class: its class, statements_about: how many, neighbours: distinct, documents: that state them}
WITH {class: "any"} AS param
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(e:Entity) WHERE param.class = 'any' OR param.class IN labels(e)
WITH e, collect(DISTINCT s) AS ss ORDER BY size(ss) DESC, e.name LIMIT 100
UNWIND ss AS s
MATCH (s)-[:EVIDENCED_BY]->()-[:PART_OF]->(d) MATCH (s)-[:SUBJECT|OBJECT]->(o)
WITH e, ss, count(DISTINCT d) AS documents, count(DISTINCT CASE WHEN o <> e THEN o END) AS neighbours
RETURN e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS class, size(ss) AS statements_about, neighbours, documents,
       [s IN ss | s.id][..25] AS statements, e AS drawing
ORDER BY statements_about DESC, name
