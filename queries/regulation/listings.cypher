// id: listings
// question: Who was put on, or taken off, which list, when?
// question_zh: 誰在何時被列入（或移出）哪份清單？
// params:
//   list: {type: entity, of: [Regulation], help: 'one list; null takes all'}
//   since: {type: date, help: 'only from then, which leaves undated listings out; null takes all'}
// returns: {listed: name, listed_class: Firm or Organization, list: name, date: of the listing, count: how many where only a number is stated, status: removed planned ... or null}
WITH {list: null, since: null} AS param
MATCH p = (f:Entity)-[r:LISTED_ON]->(l:Regulation)
WHERE param.list IS NULL OR l.id = param.list OR toLower(param.list) IN l.names_folded
WITH *, coalesce(r.valid_from, r.date) AS date WHERE param.since IS NULL OR date + '~' >= param.since
RETURN f.name AS listed, [x IN labels(f) WHERE x <> 'Entity'][0] AS listed_class, l.name AS list, date,
       r.count AS count, r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY date, list, listed, r.statement
