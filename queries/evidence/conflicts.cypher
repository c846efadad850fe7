// id: conflicts
// question: Which statements disagree about the same figure, and by how much?
// question_zh: 哪些陳述對同一數字說法不一？差距多少？
// params:
//   spread: {type: float, help: smallest difference in percentage points that counts}
// returns: {subject: name, predicate: HAS_SHARE or EARNS_FROM, object: name, date: of the figure, scope: market, basis: of the figure, values: 'that disagree, in percent', spread: largest less smallest, sources: 'title and date of the earliest document of each'}
WITH {spread: 1.0} AS param
MATCH p = (a:Entity)-[r:HAS_SHARE|EARNS_FROM]->(b:Entity)
WHERE r.unit = '%' AND coalesce(r.op, '=') = '=' AND r.status IS NULL AND r.joint IS NULL AND r.item IS NULL
WITH a, b, r, p, param ORDER BY r.value, r.statement
WITH a, type(r) AS predicate, b, r.date AS date, r.scope AS scope, r.basis AS basis, collect(r) AS rs, collect(p) AS ps, param
WITH *, round(last(rs).value - rs[0].value, 4) AS spread WHERE spread >= param.spread
RETURN a.name AS subject, predicate, b.name AS object, date, scope, basis, [r IN rs | r.value] AS values, spread,
       [r IN rs | head(COLLECT { MATCH (:Statement {id: r.statement})-[:EVIDENCED_BY]->()-[:PART_OF]->(d)
                                 RETURN d.title + coalesce(' (' + d.date + ')', '') ORDER BY d.date, d.title })] AS sources,
       [r IN rs | r.statement] AS statements, ps AS drawing
ORDER BY spread DESC, subject, object, date, scope, basis
