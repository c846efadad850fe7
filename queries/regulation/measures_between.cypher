// id: measures_between
// question: Which measures did two countries take against each other, in order of time?
// question_zh: 兩國依時間先後對彼此採取了哪些措施與反制？
// params:
//   left: {type: entity, of: [Country], help: one country, required: true}
//   right: {type: entity, of: [Country], help: the other, required: true}
// returns: {date: where stated, by_side: country that acts, by: it or its rule or agency, measure: TARGETS RESTRICTS or LISTED_ON, hit: 'whom or what it hits', against: as written, status: planned suspended ... or null}
WITH {left: "United States", right: "China"} AS param
MATCH (a:Country) WHERE a.id = param.left OR toLower(param.left) IN a.names_folded
MATCH (b:Country) WHERE (b.id = param.right OR toLower(param.right) IN b.names_folded) AND b <> a
UNWIND [[a, b], [b, a]] AS pair
WITH pair[0] AS side, pair[1] AS other
MATCH (side) (()<-[:HEADQUARTERED_IN|ISSUED_BY]-(:Organization|Regulation)){0,2} (by:Country|Organization|Regulation)
WITH DISTINCT side, other, by
MATCH p = (by)-[r:TARGETS|RESTRICTS|LISTED_ON]-(x:Entity)
WHERE (r:TARGETS AND startNode(r) = by AND (x = other OR EXISTS { (x)-[:HEADQUARTERED_IN]->(other) }))
   OR (r:LISTED_ON AND endNode(r) = by AND EXISTS { (x)-[:HEADQUARTERED_IN]->(other) })
   OR (r:RESTRICTS AND startNode(r) = by AND (r.against = other.id OR any(name IN other.names_folded WHERE toLower(r.against) CONTAINS name AND size(name) > 1)))
RETURN coalesce(r.valid_from, r.date) AS date, side.name AS by_side, by.name AS by, type(r) AS measure, x.name AS hit, r.against AS against,
       r.status AS status, [r.statement] AS statements, p AS drawing
ORDER BY date, by_side, by, measure, hit, r.statement
