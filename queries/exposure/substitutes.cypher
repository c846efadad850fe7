// id: substitutes
// question: Who else supplies what a firm or country supplies, with their shares, countries and the rules on them?
// question_zh: 某企業或國家所供應的品項還有哪些替代供應者？其份額、國別與受到的管制為何？
// params:
//   supplier: {type: entity, of: [Firm, Country], help: whose place would be taken, required: true}
//   item: {type: entity, of: [SupplyChainNode, Technology], help: 'one item; null takes all'}
// returns: {item: name, substitute: name, country: headquarters, share: largest stated 0 to 1, date: of that share, listed_on: lists that name it}
WITH {supplier: "country:cn", item: null} AS param
MATCH (s:Entity) WHERE s.id = param.supplier OR toLower(param.supplier) IN s.names_folded
MATCH (s)-[:PRODUCES|HAS_SHARE]->(n:Entity) WHERE param.item IS NULL OR n.id = param.item OR toLower(param.item) IN n.names_folded
WITH DISTINCT s, n
MATCH p = (o:Entity)-[r:PRODUCES|HAS_SHARE]->(n)
WHERE o <> s AND NOT coalesce(o.residual, false) AND r.status IS NULL AND any(l IN labels(s) WHERE l <> 'Entity' AND l IN labels(o))
OPTIONAL MATCH (o)-[:HEADQUARTERED_IN]->(c:Country)
OPTIONAL MATCH (o)-[:LISTED_ON]->(list:Regulation)
WITH n, o, r, p, min(c.name) AS country, collect(DISTINCT list.name) AS listed_on ORDER BY r.value DESC, r.date DESC
WITH n, o, country, listed_on, collect(r) AS rs, collect(p) AS ps
RETURN n.name AS item, o.name AS substitute, country, round(rs[0].value / 100, 4) AS share, rs[0].date AS date, listed_on,
       [r IN rs | r.statement] AS statements, ps AS drawing
ORDER BY item, share IS NULL, share DESC, substitute
