// id: similar_firms
// question: Which firms make the same things as a firm?
// question_zh: 哪些企業生產與某企業相同的品項？
// params:
//   firm: {type: entity, of: [Firm], help: the firm, required: true}
// returns: {firm: name, shared: items both make, similarity: 'Jaccard index of the items, 0 to 1', country: headquarters}
// source: Jaccard index
WITH {firm: "Samsung Electronics"} AS param
MATCH (f:Firm) WHERE f.id = param.firm OR toLower(param.firm) IN f.names_folded
MATCH p = (f)-[a:PRODUCES|HAS_SHARE]->(n:Entity)<-[b:PRODUCES|HAS_SHARE]-(g:Firm) WHERE g <> f AND NOT coalesce(g.residual, false)
WITH f, g, n, collect(a.statement) + collect(b.statement) AS ids, collect(p)[0] AS p ORDER BY n.name
WITH f, g, collect(p) AS ps, collect(n.name) AS shared, reduce(all = [], i IN collect(ids) | all + i) AS ids
WITH *, COUNT { MATCH (f)-[:PRODUCES|HAS_SHARE]->(x) RETURN DISTINCT x UNION MATCH (g)-[:PRODUCES|HAS_SHARE]->(x) RETURN DISTINCT x } AS either
OPTIONAL MATCH (g)-[:HEADQUARTERED_IN]->(c:Country)
WITH g, shared, ids, ps, either, min(c.name) AS country
RETURN g.name AS firm, shared, round(1.0 * size(shared) / either, 4) AS similarity, country, ids AS statements, ps AS drawing
ORDER BY similarity DESC, firm
