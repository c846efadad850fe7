// id: dataset_stats
// question: How much of what does the graph hold?
// question_zh: 圖譜中各類內容各有多少？
// returns: {kind: entity class predicate or provenance, name: of it, count: how many}
CALL () {
  MATCH (e:Entity) UNWIND [l IN labels(e) WHERE l <> 'Entity'] AS name RETURN 'class' AS kind, name, count(*) AS count
  UNION ALL MATCH (s:Statement) RETURN 'predicate' AS kind, s.predicate AS name, count(*) AS count
  UNION ALL MATCH (:Statement)-[r:EVIDENCED_BY]->() RETURN 'provenance' AS kind, type(r) AS name, count(*) AS count
  UNION ALL MATCH (d:Document) RETURN 'provenance' AS kind, 'Document' AS name, count(*) AS count
  UNION ALL MATCH (p:Passage) RETURN 'provenance' AS kind, 'Passage' AS name, count(*) AS count
}
RETURN kind, name, count, [] AS statements ORDER BY kind, count DESC, name
