// id: coverage
// question: What was read, and how much of it became statements and numbers?
// question_zh: 讀了哪些文件？其中多少成為陳述與數字？
// returns: {document: title, path: file, date: of the document, passages: that name or state something, statements_made: in it, with_number: of those, found_elsewhere_too: of those, entities: mentioned}
MATCH (d:Document)
CALL (d) {
  OPTIONAL MATCH (d)<-[:PART_OF]-()<-[:EVIDENCED_BY]-(s)
  WITH DISTINCT d, s
  RETURN count(s) AS made, count(coalesce(s.value, s.amount)) AS numbers,
         count(CASE WHEN EXISTS { (s)-[:EVIDENCED_BY]->()-[:PART_OF]->(o) WHERE o <> d } THEN 1 END) AS elsewhere
}
RETURN d.title AS document, d.path AS path, d.date AS date, COUNT { (d)<-[:PART_OF]-() } AS passages, made AS statements_made,
       numbers AS with_number, elsewhere AS found_elsewhere_too,
       COUNT { MATCH (d)<-[:PART_OF]-()-[:MENTIONS]->(e) RETURN DISTINCT e } AS entities, [] AS statements, d AS drawing
ORDER BY path, document
