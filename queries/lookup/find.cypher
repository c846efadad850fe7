// id: find
// question: Which entities are called something like this?
// question_zh: 哪些對象的名稱與此相近？
// params:
//   name: {type: str, help: 'a name or part of one, in any language', required: true}
// returns: {id: of the entity, name: preferred, class: its class, aliases: other names, statements_about: how many}
WITH {name: "ASML"} AS param
MATCH (e:Entity)
WITH param, e, [n IN e.names_folded WHERE n CONTAINS toLower(param.name) | size(n)] AS lengths
WHERE size(lengths) > 0 OR e.id = param.name
WITH e, reduce(best = 999, n IN lengths | CASE WHEN n < best THEN n ELSE best END) AS length,
     COUNT { (:Statement)-[:SUBJECT|OBJECT]->(e) } AS statements_about
RETURN e.id AS id, e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS class,
       [n IN [e.name_en, e.name_zh_hant, e.name_zh_hans] + e.aliases WHERE n <> e.name] AS aliases, statements_about, [] AS statements, e AS drawing
ORDER BY length, statements_about DESC, name, id LIMIT 100
