// id: substitutes
// question: Who else supplies what a firm or country supplies, with their shares, countries and the lists they are on?
// question_zh: 某企業或國家所供應的品項還有哪些替代供應者？其份額、國別與所在清單為何？
// params:
//   supplier: {type: entity, of: [Firm, Country], help: whose place would be taken, required: true}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one item; null takes all'}
// returns: {item: name, substitute: name, country: headquarters as most often stated, share: latest stated 0 to 1, date: of that share, listed_on: lists that name it}
WITH {supplier: "ASML", item: null} AS param
MATCH (s:Entity)-[own:PRODUCES|HAS_SHARE]->(n:Entity)
WHERE (s.id = param.supplier OR toLower(param.supplier) IN s.names_folded) AND own.status IS NULL
  AND (param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded)
WITH DISTINCT s, n
MATCH p = (o:Entity)-[r:PRODUCES|HAS_SHARE]->(n)
WHERE o <> s AND NOT coalesce(o.residual, false) AND r.status IS NULL AND ((s:Firm AND o:Firm) OR (s:Country AND o:Country))
WITH n, o, r, p ORDER BY coalesce(r.unit = '%', false) DESC, coalesce(r.date, '') DESC, r.value DESC, r.statement
WITH n, o, collect(r) AS rs, collect(p) AS ps
RETURN n.name AS item, o.name AS substitute,
       head(COLLECT { MATCH (o)-[h:HEADQUARTERED_IN]->(c:Country) RETURN c.name ORDER BY COUNT { (:Statement {id: h.statement})-[:EVIDENCED_BY]->() } DESC, c.name }) AS country,
       CASE WHEN rs[0].unit = '%' THEN round(rs[0].value / 100, 4) END AS share, CASE WHEN rs[0].unit = '%' THEN rs[0].date END AS date,
       COLLECT { MATCH (o)-[l:LISTED_ON]->(list) WHERE l.status IS NULL RETURN DISTINCT list.name ORDER BY list.name } AS listed_on,
       [r IN rs | r.statement] + COLLECT { MATCH (o)-[l:LISTED_ON|HEADQUARTERED_IN]->() WHERE l.status IS NULL
                                           RETURN l.statement ORDER BY type(l), l.statement } AS statements, ps AS drawing
ORDER BY item, share IS NULL, share DESC, substitute
