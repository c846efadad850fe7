// id: corroborated
// question: Which statements do several documents make?
// question_zh: 哪些陳述有多份文件佐證？
// params:
//   minimum: {type: int, help: documents that must say so}
// returns: {subject: name, predicate: of the statement, object: name, value: number or amount where stated, date: of the fact, documents: that say so, first_said: date of the earliest document, titles: of the documents}
WITH {minimum: 2} AS param
MATCH (s:Statement)-[:EVIDENCED_BY]->()-[:PART_OF]->(d:Document)
WITH param, s, d ORDER BY d.date, d.title, d.id
WITH param, s, collect(DISTINCT d) AS ds WHERE size(ds) >= param.minimum
MATCH p = (x:Entity)<-[:SUBJECT]-(s)-[:OBJECT]->(y:Entity)
RETURN x.name AS subject, s.predicate AS predicate, y.name AS object, coalesce(s.value, s.amount) AS value, s.date AS date,
       size(ds) AS documents, ds[0].date AS first_said, [d IN ds | d.title] AS titles, [s.id] AS statements, p AS drawing
ORDER BY documents DESC, subject, predicate, object, date, value, s.id
