// id: dependencies
// question: On what and on whom does a country (with its firms) depend, and with which values?
// question_zh: 某國（及其企業）依賴哪些對象？數值為何？
// params:
//   country: {type: entity, of: [Country], help: the country, required: true}
// returns: {dependant: the country or a firm headquartered there, how: depends on or is supplied by, counterpart: whom or what, counterpart_class: its class, item: as written, value: number where stated, unit: percent or as written, op: '= > < ~', date: of the figure, status: planned expected ... or null}
WITH {country: "United States"} AS param
MATCH (c:Country) WHERE c.id = param.country OR toLower(param.country) IN c.names_folded
MATCH (c) (()<-[home:HEADQUARTERED_IN]-(:Firm)){0,1} (x:Firm|Country)
WITH x, [h IN home | h.statement] AS homes ORDER BY homes
WITH x, reduce(all = [], ids IN collect(homes) | all + ids) AS homes
CALL (x) {
  MATCH p = (x)-[r:DEPENDS_ON]->(y:Entity) RETURN y, r, p, 'depends on' AS how
  UNION MATCH p = (x)<-[r:SUPPLIES]-(y:Entity) RETURN y, r, p, 'is supplied by' AS how
}
RETURN x.name AS dependant, how, y.name AS counterpart, [l IN labels(y) WHERE l <> 'Entity'][0] AS counterpart_class, r.item AS item, r.value AS value,
       r.unit AS unit, CASE WHEN r.value IS NOT NULL THEN coalesce(r.op, '=') END AS op, r.date AS date, r.status AS status,
       [r.statement] + homes AS statements, p AS drawing
ORDER BY x:Firm, value IS NULL, unit, value DESC, counterpart, dependant, how, item, date, r.statement
