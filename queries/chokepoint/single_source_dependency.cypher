// id: single_source_dependency
// question: Which customers have exactly one documented supplier for an item?
// question_zh: 哪些客戶的某項品項只有一個見諸文獻的供應者？
// params:
//   supplier: {type: entity, of: [Firm, Country], help: 'one supplier; null takes all'}
// returns: {customer: name, item: as written, supplier: the only one, customers_of_supplier: documented customers}
WITH {supplier: null} AS param
CALL () {
  MATCH p = (s:Entity)-[r:SUPPLIES]->(c:Entity) WHERE r.status IS NULL AND r.item IS NOT NULL
  RETURN c, s, toLower(r.item) AS item, r.statement AS id, p
  UNION
  MATCH p = (c:Entity)-[r:DEPENDS_ON]->(s:Entity)
  WHERE (s:Firm OR s:Country) AND r.status IS NULL AND r.item IS NOT NULL
  RETURN c, s, toLower(r.item) AS item, r.statement AS id, p
}
WITH c, item, collect(DISTINCT s) AS suppliers, collect(id) AS ids, collect(p) AS ps, param
WHERE size(suppliers) = 1 AND (param.supplier IS NULL OR suppliers[0].id = param.supplier OR toLower(param.supplier) IN suppliers[0].names_folded)
WITH c, item, suppliers[0] AS s, ids, ps
RETURN c.name AS customer, item, s.name AS supplier,
       COUNT { MATCH (s)-[:SUPPLIES]->(x) RETURN DISTINCT x } AS customers_of_supplier, ids AS statements, ps AS drawing
ORDER BY customers_of_supplier DESC, supplier, customer, item
