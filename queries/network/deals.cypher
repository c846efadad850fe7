// id: deals
// question: Who acquires, owns or invests in whom or where, with which amounts and dates?
// question_zh: 誰併購、持有或投資誰？金額與日期為何？
// params:
//   who: {type: entity, help: 'one side of the deal; null takes all'}
// returns: {who: name, relation: ACQUIRES INVESTS_IN OWNS or SUBSIDIARY_OF, what: name, amount: plain number, currency: ISO 4217, share: of ownership 0 to 1, place: as written, date: where stated, status: completed blocked proposed ... or null}
WITH {who: null} AS param
MATCH p = (a:Entity)-[r:ACQUIRES|INVESTS_IN|OWNS|SUBSIDIARY_OF]->(b:Entity)
WHERE param.who IS NULL OR any(e IN [a, b] WHERE e.id = param.who OR toLower(param.who) IN e.names_folded)
RETURN a.name AS who, type(r) AS relation, b.name AS what, r.amount AS amount, r.currency AS currency,
       round(r.share / 100, 4) AS share, r.place AS place, r.date AS date, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY relation, date, who, what, place, amount, r.statement
