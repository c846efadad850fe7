// id: rank_by_connectivity
// question: Which entities take part in the most statements?
// question_zh: 哪些對象出現在最多的陳述之中？
// params:
//   class: {type: str, help: one class, choices: [any, Firm, Country, Organization, Technology, SupplyChainNode, Regulation]}
//   top: {type: int, help: how many}
// returns: {name: of the entity, class: its class, statements_about: how many, neighbours: distinct, documents: that state them}
WITH {class: "any", top: 30} AS param
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(e:Entity) WHERE param.class = 'any' OR param.class IN labels(e)
WITH param, e, s ORDER BY s.id
WITH param, e, collect(s) AS ss ORDER BY size(ss) DESC, e.name, e.id
WITH param.top AS top, collect({e: e, ss: ss}) AS ranked
UNWIND ranked[..top] AS one
RETURN one.e.name AS name, [l IN labels(one.e) WHERE l <> 'Entity'][0] AS class, size(one.ss) AS statements_about,
       COUNT { MATCH (s)-[:SUBJECT|OBJECT]->(o) WHERE s IN one.ss AND o <> one.e RETURN DISTINCT o } AS neighbours,
       COUNT { MATCH (s)-[:EVIDENCED_BY]->()-[:PART_OF]->(d) WHERE s IN one.ss RETURN DISTINCT d } AS documents,
       [s IN one.ss | s.id][..25] AS statements, one.e AS drawing
ORDER BY statements_about DESC, name
