// id: firm_exposure
// question: On what does a firm depend, and what of it lies in few hands?
// question_zh: 某企業依賴哪些對象？其中哪些掌握在少數手中？
// params:
//   firm: {type: entity, of: [Firm], help: the firm, required: true}
// returns: {firm: name, how: predicate, counterpart: what it depends on, item: as written, on_country: headquarters where stated, date: of the statement}
:params {firm: "TSMC"};
MATCH (f:Firm) WHERE f.id = $firm OR $firm IN f.aliases
CALL (f) {
  MATCH (f)-[r:DEPENDS_ON]->(x) RETURN x, r, 'depends on' AS how
  UNION MATCH (x)-[r:SUPPLIES]->(f) RETURN x, r, 'is supplied by' AS how
  UNION MATCH (f)-[r:EARNS_FROM]->(x) RETURN x, r, 'earns from' AS how
  UNION MATCH (f)-[r:SUBSIDIZED_BY]->(x) RETURN x, r, 'is subsidised by' AS how
}
OPTIONAL MATCH (x)-[:HEADQUARTERED_IN]->(c:Country)
WITH f, how, x, r, min(c.name) AS on_country
RETURN f.name AS firm, how, x.name AS counterpart, r.item AS item, on_country, r.date AS date, [r.statement] AS statements
ORDER BY how, counterpart, item, date
