// id: mirror_chokepoints
// question: What does each of two countries hold that the other needs - could they choke each other?
// question_zh: 兩國各自掌握哪些對方所需的品項？能否互相掐住咽喉？
// params:
//   left: {type: entity, of: [Country], help: one country, required: true}
//   right: {type: entity, of: [Country], help: the other, required: true}
//   threshold: {type: share, help: share from 0 to 1 from which a country holds an item}
// returns: {holder: country, item: that it holds, share: 0 to 1, date: of the figure, scope: market, basis: of the share, other: country that needs it, needed_for: what the other or its firms make of it, restricted: whether the holder already restricts it}
WITH {left: "China", right: "United States", threshold: 0.5} AS param
MATCH (a:Country) WHERE a.id = param.left OR toLower(param.left) IN a.names_folded
MATCH (b:Country) WHERE (b.id = param.right OR toLower(param.right) IN b.names_folded) AND b <> a
UNWIND [[a, b], [b, a]] AS pair
WITH param, pair[0] AS holder, pair[1] AS other
MATCH p = (holder)-[r:HAS_SHARE]->(n:Entity)
WHERE r.unit = '%' AND r.value >= 100 * param.threshold AND r.status IS NULL AND r.joint IS NULL AND coalesce(r.op, '=') <> '<'
MATCH q = (n) (()-[i:INPUT_TO|PART_OF_NODE WHERE i.status IS NULL]->()){1,3} (m:Entity)<-[made:PRODUCES|HAS_SHARE]-(maker:Entity)
WHERE made.status IS NULL AND (maker = other OR EXISTS { (maker:Firm)-[:HEADQUARTERED_IN]->(other) })
WITH holder, other, n, r, p, m, q ORDER BY m.name, reduce(way = '', x IN relationships(q) | way + x.statement)
WITH holder, other, n, r, p, collect(DISTINCT m.name) AS needed_for, collect(q) AS qs
RETURN holder.name AS holder, n.name AS item, round(r.value / 100, 4) AS share, r.date AS date, r.scope AS scope, r.basis AS basis, other.name AS other, needed_for,
       EXISTS { (holder)-[c:RESTRICTS]->(n) WHERE c.status IS NULL } AS restricted,
       [r.statement] + reduce(ids = [], q IN qs | ids + [x IN relationships(q) | x.statement]) AS statements, [p] + qs AS drawing
ORDER BY holder, share DESC, item, date, scope, basis
