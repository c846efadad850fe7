// id: changes
// question: What became known since a day - statements that no earlier document makes?
// question_zh: 某日以後出現了哪些先前文件未曾提及的新陳述？
// params:
//   since: {type: date, help: 'documents dated from then on are new; undated documents are old', required: true}
// returns: {known_since: date of the first document that says so, subject: name, predicate: of the statement, object: name, value: number or amount where stated, date: of the fact, status: planned blocked ... or null, document: title of that first document}
WITH {since: "2024-01-01"} AS param
MATCH (s:Statement)-[:EVIDENCED_BY]->()-[:PART_OF]->(d:Document)
WITH param, s, d ORDER BY coalesce(d.date, ''), d.title, d.id
WITH param, s, collect(d)[0] AS d WHERE d.date >= param.since
MATCH p = (x:Entity)<-[:SUBJECT]-(s)-[:OBJECT]->(y:Entity)
RETURN d.date AS known_since, x.name AS subject, s.predicate AS predicate, y.name AS object, coalesce(s.value, s.amount) AS value,
       s.date AS date, s.status AS status, d.title AS document, [s.id] AS statements, p AS drawing
ORDER BY known_since DESC, subject, predicate, object, date, value, s.id
