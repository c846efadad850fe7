// id: common_suppliers
// question: Which suppliers, nodes and countries do the firms of a basket share?
// question_zh: 一籃子企業共同依賴哪些供應者、節點與國家？
// params:
//   basket: {type: entities, of: [Firm, Country], help: 'the firms, comma-separated', required: true}
//   minimum: {type: int, help: members of the basket that must share it}
// returns: {shared: name, shared_class: class, members: who share it, count: how many}
WITH {basket: ["Nvidia", "AMD", "Apple"], minimum: 2} AS param
MATCH (f:Entity) WHERE f.id IN param.basket OR any(b IN param.basket WHERE toLower(b) IN f.names_folded)
CALL (f) {
  MATCH p = (x)-[r:SUPPLIES]->(f) RETURN x, r.statement AS id, p
  UNION MATCH p = (f)-[r:DEPENDS_ON]->(x) RETURN x, r.statement AS id, p
}
WITH param, x, collect(DISTINCT f.name) AS members, collect(DISTINCT id) AS ids, collect(p) AS ps WHERE size(members) >= param.minimum
UNWIND members AS m WITH x, m, ids, ps ORDER BY m
RETURN x.name AS shared, [l IN labels(x) WHERE l <> 'Entity'][0] AS shared_class, collect(m) AS members,
       count(m) AS count, ids AS statements, ps AS drawing
ORDER BY count DESC, shared
