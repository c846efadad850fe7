// id: listings_timeline
// question: How many were put on, or taken off, each list in each year?
// question_zh: 各清單每年新增、移除多少對象？
// params:
//   list: {type: entity, of: [Regulation], help: 'one list; null takes all'}
// returns: {list: name, date: year, added: how many were put on it, removed: how many were taken off, names: those named}
WITH {list: null} AS param
MATCH p = (f:Entity)-[r:LISTED_ON]->(l:Regulation)
WHERE coalesce(r.status, 'completed') IN ['completed', 'announced', 'removed']
  AND (param.list IS NULL OR l.id = param.list OR toLower(param.list) IN l.names_folded)
WITH l, left(coalesce(r.valid_from, r.date), 4) AS date, f, r, p ORDER BY f.name, r.statement
WITH l, date, f, coalesce(r.status, '') = 'removed' AS off, max(coalesce(r.count, 1)) AS many, collect(r.statement) AS ids, collect(p) AS ps
WITH l, date, sum(CASE WHEN off THEN 0 ELSE many END) AS added, sum(CASE WHEN off THEN many ELSE 0 END) AS removed,
     collect(DISTINCT f.name) AS names, collect(ids) AS ids, collect(ps) AS ps
RETURN l.name AS list, date, added, removed, names, reduce(all = [], i IN ids | all + i) AS statements, reduce(all = [], p IN ps | all + p) AS drawing
ORDER BY list, date
