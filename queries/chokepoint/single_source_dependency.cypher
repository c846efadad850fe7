// id: single_source_dependency
// question: Which customers have exactly one documented supplier for an item?
// question_zh: 哪些客戶的某項品項只有一個見諸文獻的供應者？
// params:
//   supplier: {type: entity, of: [Firm, Country], help: 'one supplier; null takes all'}
// returns: {customer: name, item: as written, supplier: the only one, customers_of_supplier: documented customers}
WITH {supplier: null} AS param
CALL () {
  MATCH p = (s:Entity)-[r:SUPPLIES]->(c:Entity) RETURN c, s, r, p
  UNION
  MATCH p = (c:Entity)-[r:DEPENDS_ON]->(s:Entity) WHERE s:Firm OR s:Country RETURN c, s, r, p
}
WITH * WHERE r.status IS NULL AND r.item IS NOT NULL AND NOT coalesce(s.residual, false) ORDER BY r.statement
WITH c, toLower(r.item) AS item, collect(DISTINCT s) AS suppliers, collect(DISTINCT r.statement) AS ids, collect(p) AS ps, param
WHERE size(suppliers) = 1
WITH c, item, suppliers[0] AS s, ids, ps, param
WHERE param.supplier IS NULL OR s.id = param.supplier OR toLower(param.supplier) IN s.names_folded
RETURN c.name AS customer, item, s.name AS supplier,
       COUNT { MATCH (s)-[r:SUPPLIES]->(x) WHERE r.status IS NULL RETURN DISTINCT x
               UNION MATCH (x)-[r:DEPENDS_ON]->(s) WHERE r.status IS NULL RETURN DISTINCT x } AS customers_of_supplier,
       ids AS statements, ps AS drawing
ORDER BY customers_of_supplier DESC, supplier, customer, item
