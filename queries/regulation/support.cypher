// id: support
// question: Who promotes, funds or subsidises what, with which amounts?
// question_zh: 誰推動、資助或補貼什麼？金額多少？
// params:
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who supports; null takes all'}
//   supported: {type: entity, of: [SupplyChainNode, Technology, Firm], help: 'who or what is supported; null takes all'}
// returns: {by: name, relation: promotes or subsidises, supported: name, supported_class: its class, amount: plain number, currency: ISO 4217, date: where stated, status: planned ... or null}
WITH {by: null, supported: null} AS param
MATCH p = (s:Entity)-[r:PROMOTES|SUBSIDIZED_BY]->(o:Entity)
WITH *, CASE WHEN r:PROMOTES THEN s ELSE o END AS g, CASE WHEN r:PROMOTES THEN o ELSE s END AS x
WHERE (param.by IS NULL OR g.id = param.by OR toLower(param.by) IN g.names_folded)
  AND (param.supported IS NULL OR x.id = param.supported OR toLower(param.supported) IN x.names_folded)
RETURN g.name AS by, CASE WHEN r:PROMOTES THEN 'promotes' ELSE 'subsidises' END AS relation, x.name AS supported,
       [l IN labels(x) WHERE l <> 'Entity'][0] AS supported_class, r.amount AS amount, r.currency AS currency, r.date AS date,
       r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY currency IS NULL, currency, amount DESC, by, supported, date, r.statement
