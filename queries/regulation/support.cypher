// id: support
// question: Who promotes, funds or subsidises what, with which amounts?
// question_zh: 誰推動、資助或補貼什麼？金額多少？
// params:
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who supports; null takes all'}
//   supported: {type: entity, of: [SupplyChainNode, Technology, Firm], help: 'who or what is supported; null takes all'}
// returns: {by: name, relation: promotes or subsidises, supported: name, supported_class: its class, amount: plain number, currency: ISO 4217, date: where stated, status: planned ... or null}
:params {by: null, supported: null};
CALL () {
  MATCH (g:Entity)-[r:PROMOTES]->(x:Entity) RETURN g, r, x, 'promotes' AS relation
  UNION ALL MATCH (x:Entity)-[r:SUBSIDIZED_BY]->(g:Entity) RETURN g, r, x, 'subsidises' AS relation
}
WITH * WHERE ($by IS NULL OR g.id = $by OR $by IN g.aliases) AND ($supported IS NULL OR x.id = $supported OR $supported IN x.aliases)
RETURN g.name AS by, relation, x.name AS supported, [l IN labels(x) WHERE l <> 'Entity'][0] AS supported_class,
       r.amount AS amount, r.currency AS currency, r.date AS date, r.status AS status, [r.statement] AS statements
ORDER BY amount IS NULL, amount DESC, by, supported, date
