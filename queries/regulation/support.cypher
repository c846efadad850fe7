// id: support
// question: Who promotes, funds or subsidises what, with which amounts?
// question_zh: 誰推動、資助或補貼什麼？金額多少？
// params:
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who supports; null takes all'}
//   supported: {type: entity, of: [SupplyChainNode, Technology, Firm], help: 'who or what is supported; null takes all'}
// returns: {by: name, relation: promotes or subsidises, supported: name, supported_class: its class, amount: plain number, currency: ISO 4217, date: where stated, status: planned ... or null}
WITH {by: null, supported: null} AS param
CALL () {
  MATCH p = (g:Entity)-[r:PROMOTES]->(x:Entity) RETURN g, r, x, p, 'promotes' AS relation
  UNION ALL MATCH p = (x:Entity)-[r:SUBSIDIZED_BY]->(g:Entity) RETURN g, r, x, p, 'subsidises' AS relation
}
WITH * WHERE (param.by IS NULL OR g.id = param.by OR toLower(param.by) IN g.names_folded) AND (param.supported IS NULL OR x.id = param.supported OR toLower(param.supported) IN x.names_folded)
RETURN g.name AS by, relation, x.name AS supported, [l IN labels(x) WHERE l <> 'Entity'][0] AS supported_class,
       r.amount AS amount, r.currency AS currency, r.date AS date, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY amount IS NULL, amount DESC, by, supported, date
