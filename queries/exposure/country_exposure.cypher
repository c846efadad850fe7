// id: country_exposure
// question: What depends on a country - shares it holds, customers, dependants, revenue earned there?
// question_zh: 哪些對象依賴某國：份額、客戶、依賴者與營收？
// params:
//   country: {type: entity, of: [Country], help: the country, required: true}
//   threshold: {type: share, help: 'shares below this (0 to 1), and figures that are none, are left out'}
// returns: {exposed: name, exposed_class: its class, how: HAS_SHARE SUPPLIES DEPENDS_ON or EARNS_FROM, item: as written, share: 0 to 1 where known, date: of the figure, through: the firm headquartered there or null}
WITH {country: "China", threshold: 0.0} AS param
MATCH (c:Country) WHERE c.id = param.country OR toLower(param.country) IN c.names_folded
CALL (c) {
  MATCH p = (c)-[r:HAS_SHARE|SUPPLIES]->(x) RETURN x, r, null AS home, null AS firm, p
  UNION MATCH p = (x)-[r:DEPENDS_ON|EARNS_FROM]->(c) RETURN x, r, null AS home, null AS firm, p
  UNION MATCH p = (c)<-[home:HEADQUARTERED_IN]-(firm:Firm)-[r:HAS_SHARE|SUPPLIES]->(x) RETURN x, r, home, firm, p
  UNION MATCH p = (c)<-[home:HEADQUARTERED_IN]-(firm:Firm)<-[r:DEPENDS_ON]-(x) RETURN x, r, home, firm, p
}
WITH *, CASE WHEN r.unit = '%' THEN r.value / 100 END AS share
WHERE r.status IS NULL AND (share >= param.threshold OR (share IS NULL AND param.threshold = 0))
WITH x, r, firm, share, home, p ORDER BY home.statement
WITH x, r, firm, share, collect(home.statement) AS homes, collect(p)[0] AS p
RETURN x.name AS exposed, [l IN labels(x) WHERE l <> 'Entity'][0] AS exposed_class, type(r) AS how, r.item AS item,
       round(share, 4) AS share, r.date AS date, firm.name AS through,
       [r.statement] + homes AS statements, p AS drawing
ORDER BY share IS NULL, share DESC, how, exposed, item, through, date, r.statement
