// id: evidence_for
// question: Which sentences and cells say that one thing is related to another?
// question_zh: 哪些句子與表格儲存格說明兩者之間的關係？
// params:
//   subject: {type: entity, help: one end, required: true}
//   object: {type: entity, help: 'the other end; null takes all'}
// returns: {claim: subject predicate object, value: number or amount where stated, date: of the fact, text: the sentence or cell, document: title, path: file, page: number, start: character of the document's text}
WITH {subject: "ASML", object: null} AS param
MATCH (a:Entity) WHERE a.id = param.subject OR toLower(param.subject) IN a.names_folded
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(a)
MATCH (s)-[:SUBJECT]->(x) MATCH (s)-[:OBJECT]->(y)
WHERE param.object IS NULL OR any(e IN [x, y] WHERE e <> a AND (e.id = param.object OR toLower(param.object) IN e.names_folded))
MATCH p = (s)-[by:EVIDENCED_BY]->(at:Passage)-[:PART_OF]->(d:Document)
RETURN x.name + ' ' + s.predicate + ' ' + y.name AS claim, coalesce(s.value, s.amount) AS value, s.date AS date,
       by.text AS text, d.title AS document, d.path AS path, at.page AS page, by.start AS start, [s.id] AS statements, [p, x, y] AS drawing
ORDER BY claim, date, value, s.id, path, start
