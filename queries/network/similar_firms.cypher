// id: similar_firms
// question: Which firms make the same things as a firm?
// question_zh: 哪些企業生產與某企業相同的品項？
// params:
//   firm: {type: entity, of: [Firm], help: the firm, required: true}
// returns: {firm: name, shared: items both make, similarity: 'Jaccard index of the items, 0 to 1', country: headquarters as most often stated}
WITH {firm: "Samsung Electronics"} AS param
MATCH (f:Firm) WHERE f.id = param.firm OR toLower(param.firm) IN f.names_folded
MATCH p = (f)-[a:PRODUCES|HAS_SHARE]->(n:Entity)<-[b:PRODUCES|HAS_SHARE]-(g:Firm)
WHERE g <> f AND NOT coalesce(g.residual, false) AND a.status IS NULL AND b.status IS NULL
WITH f, g, n, a, b, p ORDER BY n.name, a.statement, b.statement
WITH f, g, collect(DISTINCT n.name) AS shared, collect(DISTINCT n) AS both, collect(a.statement) + collect(b.statement) AS ids, collect(p) AS ps
WITH *, COUNT { MATCH (x)-[r:PRODUCES|HAS_SHARE]->(y) WHERE x IN [f, g] AND r.status IS NULL RETURN DISTINCT y } AS either
RETURN g.name AS firm, shared, round(1.0 * size(both) / either, 4) AS similarity,
       head(COLLECT { MATCH (g)-[h:HEADQUARTERED_IN]->(c:Country) RETURN c.name ORDER BY COUNT { (:Statement {id: h.statement})-[:EVIDENCED_BY]->() } DESC, c.name }) AS country,
       ids + COLLECT { MATCH (g)-[h:HEADQUARTERED_IN]->() RETURN h.statement ORDER BY h.statement } AS statements, ps AS drawing
ORDER BY similarity DESC, size(shared) DESC, firm
