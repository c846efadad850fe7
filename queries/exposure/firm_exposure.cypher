// id: firm_exposure
// question: On what does a firm depend - suppliers, inputs, markets, subsidies - and in which countries are they?
// question_zh: 某企業依賴哪些供應者、投入、市場與補助？各在何國？
// params:
//   firm: {type: entity, of: [Firm], help: the firm, required: true}
// returns: {how: depends on is supplied by earns from or is subsidised by, counterpart: what it depends on, counterpart_class: its class, item: as written, share: 0 to 1 where stated, country: headquarters of the counterpart as most often stated, date: of the statement, status: planned ... or null}
WITH {firm: "TSMC"} AS param
MATCH (f:Firm) WHERE f.id = param.firm OR toLower(param.firm) IN f.names_folded
CALL (f) {
  MATCH p = (f)-[r:DEPENDS_ON]->(x) RETURN x, r, p, 'depends on' AS how
  UNION MATCH p = (x)-[r:SUPPLIES]->(f) RETURN x, r, p, 'is supplied by' AS how
  UNION MATCH p = (f)-[r:EARNS_FROM]->(x) RETURN x, r, p, 'earns from' AS how
  UNION MATCH p = (f)-[r:SUBSIDIZED_BY]->(x) RETURN x, r, p, 'is subsidised by' AS how
}
OPTIONAL MATCH (x)-[h:HEADQUARTERED_IN]->(c:Country)
WITH how, x, r, p, h, c ORDER BY COUNT { (:Statement {id: h.statement})-[:EVIDENCED_BY]->() } DESC, c.name, h.statement
WITH how, x, r, p, collect(c.name)[0] AS country, collect(h.statement)[..1] AS ids
RETURN how, x.name AS counterpart, [l IN labels(x) WHERE l <> 'Entity'][0] AS counterpart_class, r.item AS item,
       CASE WHEN r.unit = '%' THEN round(r.value / 100, 4) END AS share, country, r.date AS date, r.status AS status,
       [r.statement] + ids AS statements, p AS drawing
ORDER BY how, counterpart, item, date, r.statement
