// id: coverage
// question: What was read, and how much of the graph has numbers and evidence?
// question_zh: 讀了哪些文件？圖譜中有多少帶有數字與證據？
// returns: {document: title, path: file, date: of the document, passages: read, statements_made: in it, with_number: of those, entities: mentioned}
MATCH (d:Document)
OPTIONAL MATCH (d)<-[:PART_OF]-(p:Passage)
WITH d, count(p) AS passages
RETURN d.title AS document, d.path AS path, d.date AS date, passages,
       COUNT { MATCH (d)<-[:PART_OF]-()<-[:EVIDENCED_BY]-(s) RETURN DISTINCT s } AS statements_made,
       COUNT { MATCH (d)<-[:PART_OF]-()<-[:EVIDENCED_BY]-(s) WHERE s.value IS NOT NULL OR s.amount IS NOT NULL RETURN DISTINCT s } AS with_number,
       COUNT { MATCH (d)<-[:PART_OF]-()-[:MENTIONS]->(e) RETURN DISTINCT e } AS entities, [] AS statements, d AS drawing
ORDER BY path
