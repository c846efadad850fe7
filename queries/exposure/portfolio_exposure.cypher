// id: portfolio_exposure
// question: On how many suppliers, inputs and countries does each firm of a portfolio depend, and whom does it share?
// question_zh: 投資組合中各企業依賴多少供應者、投入與國家？與其他成員共用哪些？
// params:
//   basket: {type: entities, of: [Firm], help: 'the firms, comma-separated', required: true}
// returns: {member: name, suppliers: firms that it depends on, inputs: nodes and technologies, countries: that it depends on or that a supplier is headquartered in, shared: of all those what another member has too, documented: whether the graph knows any}
WITH {basket: ["NVIDIA", "AMD", "Apple"]} AS param
MATCH (f:Firm) WHERE any(b IN param.basket WHERE b = f.id OR toLower(b) IN f.names_folded)
CALL (f) {
  OPTIONAL MATCH p = (f)-[r:DEPENDS_ON|SUPPLIES]-(x:Entity)
  WHERE r.status IS NULL AND NOT coalesce(x.residual, false) AND (r:DEPENDS_ON) = (startNode(r) = f)
  OPTIONAL MATCH (x:Firm)-[h:HEADQUARTERED_IN]->(c:Country)
  WITH x, r, h, c, p ORDER BY r.statement, h.statement
  RETURN collect(DISTINCT x) AS xs, collect(DISTINCT c) AS cs, collect(r.statement) + collect(h.statement) AS ids, collect(p) AS ps
}
WITH f, [x IN xs WHERE x:Firm] AS suppliers, [x IN xs WHERE x:SupplyChainNode OR x:Technology] AS inputs,
     [x IN xs WHERE x:Country] + [c IN cs WHERE NOT c IN xs] AS countries, ids, ps
WITH collect({f: f, all: suppliers + inputs + countries, s: suppliers, i: inputs, c: countries, ids: ids, ps: ps}) AS rows
UNWIND rows AS row
RETURN row.f.name AS member, size(row.s) AS suppliers, size(row.i) AS inputs, size(row.c) AS countries,
       COLLECT { UNWIND row.all AS x WITH x WHERE any(o IN rows WHERE o.f <> row.f AND x IN o.all) RETURN x.name ORDER BY x.name } AS shared,
       row.all <> [] AS documented, row.ids AS statements, row.f AS drawing
ORDER BY documented, suppliers DESC, member
