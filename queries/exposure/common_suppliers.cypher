// id: common_suppliers
// question: Which suppliers, nodes and countries do the firms of a basket share?
// question_zh: 一籃子企業共同依賴哪些供應者、節點與國家？
// params:
//   basket: {type: entities, of: [Firm, Country], help: 'the firms, comma-separated', required: true}
//   minimum: {type: int, help: members of the basket that must share it}
// returns: {shared: name, shared_class: class, members: who share it, count: how many}
WITH {basket: ["Nvidia", "AMD", "Apple"], minimum: 2} AS param
MATCH (f:Entity) WHERE any(b IN param.basket WHERE b = f.id OR toLower(b) IN f.names_folded)
CALL (f) {
  MATCH p = (x)-[r:SUPPLIES]->(f) RETURN x, r, p
  UNION MATCH p = (f)-[r:DEPENDS_ON]->(x) RETURN x, r, p
}
WITH * WHERE r.status IS NULL AND NOT coalesce(x.residual, false) ORDER BY f.name, r.statement
WITH param, x, collect(DISTINCT f.name) AS members, collect(DISTINCT r.statement) AS ids, collect(p) AS ps
WHERE size(members) >= param.minimum
RETURN x.name AS shared, [l IN labels(x) WHERE l <> 'Entity'][0] AS shared_class, members, size(members) AS count,
       ids AS statements, ps AS drawing
ORDER BY count DESC, shared
