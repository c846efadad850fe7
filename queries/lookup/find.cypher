// id: find
// question: Which entities are called something like this?
// question_zh: 哪些對象的名稱與此相近？
// params:
//   name: {type: str, help: 'a name or part of one, in any language', required: true}
// returns: {id: of the entity, name: preferred, class: its class, aliases: other names, statements_about: how many}
WITH {name: "ASML"} AS param
MATCH (e:Entity)
WITH param, e, [a IN e.aliases + [e.name] WHERE toLower(a) CONTAINS toLower(param.name)] AS hits WHERE size(hits) > 0
WITH e, hits, reduce(best = 999, h IN hits | CASE WHEN size(h) < best THEN size(h) ELSE best END) - size(param.name) AS distance
RETURN e.id AS id, e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS class, e.aliases AS aliases,
       COUNT { (:Statement)-[:SUBJECT|OBJECT]->(e) } AS statements_about, [] AS statements, e AS drawing
ORDER BY distance, statements_about DESC, name LIMIT 100
