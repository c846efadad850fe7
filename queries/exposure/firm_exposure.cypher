// id: firm_exposure
// question: On what does a firm depend, and what of it lies in few hands?
// question_zh: 某企業依賴哪些對象？其中哪些掌握在少數手中？
// params:
//   firm: {type: entity, of: [Firm], help: the firm, required: true}
// returns: {firm: name, how: predicate, counterpart: what it depends on, item: as written, on_country: headquarters where stated, date: of the statement}
WITH {firm: "TSMC"} AS param
MATCH (f:Firm) WHERE f.id = param.firm OR toLower(param.firm) IN f.names_folded
CALL (f) {
  MATCH p = (f)-[r:DEPENDS_ON]->(x) RETURN x, r, p, 'depends on' AS how
  UNION MATCH p = (x)-[r:SUPPLIES]->(f) RETURN x, r, p, 'is supplied by' AS how
  UNION MATCH p = (f)-[r:EARNS_FROM]->(x) RETURN x, r, p, 'earns from' AS how
  UNION MATCH p = (f)-[r:SUBSIDIZED_BY]->(x) RETURN x, r, p, 'is subsidised by' AS how
}
OPTIONAL MATCH (x)-[:HEADQUARTERED_IN]->(c:Country)
WITH f, how, x, r, p, min(c.name) AS on_country
RETURN f.name AS firm, how, x.name AS counterpart, r.item AS item, on_country, r.date AS date, [r.statement] AS statements, p AS drawing
ORDER BY how, counterpart, item, date
