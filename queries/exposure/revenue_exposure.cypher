// id: revenue_exposure
// question: Which firms earn a large share of their revenue in a market, and which of them are under rules?
// question_zh: 哪些企業在某市場的營收占比高？其中哪些受到管制？
// params:
//   market: {type: entity, of: [Country], help: 'the market; null takes all'}
//   threshold: {type: share, help: 'share of revenue from 0 to 1; 0 takes amounts and unquantified markets too'}
// returns: {firm: name, market: name, share: 0 to 1 where stated, amount: plain number, currency: ISO 4217, op: '= > < ~', date: of the figure, rules: lists and rules that name the firm}
WITH {market: null, threshold: 0.0} AS param
MATCH p = (f:Firm)-[r:EARNS_FROM]->(c:Country)
WHERE r.status IS NULL AND (param.market IS NULL OR c.id = param.market OR toLower(param.market) IN c.names_folded)
WITH *, CASE WHEN r.unit = '%' THEN r.value / 100 END AS share
WHERE share >= param.threshold OR (share IS NULL AND param.threshold = 0)
OPTIONAL MATCH (f)-[l:LISTED_ON|TARGETS]-(rule:Regulation|Country|Organization) WHERE l.status IS NULL
WITH f, r, c, p, share, l, rule ORDER BY rule.name, l.statement
WITH f, r, c, p, share, collect(DISTINCT rule.name) AS rules, collect(l.statement) AS ids
RETURN f.name AS firm, c.name AS market, round(share, 4) AS share, r.amount AS amount, r.currency AS currency,
       coalesce(r.op, '=') AS op, r.date AS date, rules, [r.statement] + ids AS statements, p AS drawing
ORDER BY share IS NULL, share DESC, firm, market, date, r.statement
