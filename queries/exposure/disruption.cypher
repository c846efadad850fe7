// id: disruption
// question: If a firm or country drops out, which customers and items lose a supplier, and who is left?
// question_zh: 若某企業或國家中斷供應，哪些客戶與品項失去供應者？還剩下誰？
// params:
//   supplier: {type: entity, of: [Firm, Country], help: 'who drops out; a country with the firms headquartered there', required: true}
// returns: {affected: customer or item, affected_class: its class, item: as written where a customer is supplied with it, lost: suppliers that drop out, left: how many of their kind remain, others: who remains}
WITH {supplier: "ASML"} AS param
MATCH (s:Firm|Country) WHERE s.id = param.supplier OR toLower(param.supplier) IN s.names_folded
WITH [s] + COLLECT { MATCH (s)<-[:HEADQUARTERED_IN]-(f:Firm) RETURN f } AS gone
CALL () {
  MATCH p = (x:Entity)-[r:PRODUCES|HAS_SHARE]->(y:Entity) WHERE r.status IS NULL RETURN x, y, null AS item, r, p
  UNION ALL MATCH p = (x:Entity)-[r:SUPPLIES]->(y:Entity) WHERE r.status IS NULL RETURN x, y, coalesce(toLower(r.item), '') AS item, r, p
  UNION ALL MATCH p = (y:Entity)-[r:DEPENDS_ON]->(x:Firm|Country) WHERE r.status IS NULL RETURN x, y, coalesce(toLower(r.item), '') AS item, r, p
}
WITH gone, y, item, CASE WHEN item IS NULL THEN x:Firm END AS kind, x, r, p WHERE NOT coalesce(x.residual, false)
ORDER BY x IN gone DESC, x.name, r.statement
WITH y, item, kind, collect(DISTINCT CASE WHEN x IN gone THEN x.name END) AS lost, collect(DISTINCT CASE WHEN NOT x IN gone THEN x.name END) AS others,
     collect(r.statement) AS ids, collect(p) AS ps
WHERE size(lost) > 0
RETURN y.name AS affected, [l IN labels(y) WHERE l <> 'Entity'][0] AS affected_class, nullIf(item, '') AS item, lost,
       size(others) AS left, others, ids AS statements, ps AS drawing
ORDER BY left, affected, item, lost
