// id: designations
// question: What is designated as critical or strategic by whom, and who restricts or promotes it?
// question_zh: 哪些技術或節點被誰列為關鍵？又有誰加以管制或推動？
// params:
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who designates; null takes all'}
// returns: {item: name, item_class: its class, by: who designates it, date: where stated, status: planned proposed ... or null, restricted_by: names, promoted_by: names}
WITH {by: null} AS param
MATCH p = (g:Entity)-[r:DESIGNATES]->(n:Entity) WHERE param.by IS NULL OR g.id = param.by OR toLower(param.by) IN g.names_folded
OPTIONAL MATCH (a:Entity)-[s:RESTRICTS|PROMOTES]->(n) WHERE s.status IS NULL
WITH g, r, n, p, a, s ORDER BY a.name, s.statement
WITH g, r, n, p, collect(DISTINCT CASE WHEN s:RESTRICTS THEN a.name END) AS restricted_by,
     collect(DISTINCT CASE WHEN s:PROMOTES THEN a.name END) AS promoted_by, collect(s.statement) AS ids
RETURN n.name AS item, [l IN labels(n) WHERE l <> 'Entity'][0] AS item_class, g.name AS by, coalesce(r.valid_from, r.date) AS date,
       r.status AS status, restricted_by, promoted_by, [r.statement] + ids AS statements, p AS drawing
ORDER BY item, by, date, r.statement
