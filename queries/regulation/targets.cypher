// id: targets
// question: At whom are sanctions and restrictions aimed, by whom, since when?
// question_zh: 制裁與管制由誰發動、針對誰、自何時起？
// params:
//   target: {type: entity, of: [Firm, Country, Organization], help: 'one target; null takes all'}
//   by: {type: entity, of: [Regulation, Country, Organization], help: 'who acts; null takes all'}
// returns: {by: name, by_class: its class, target: name, target_class: its class, dates: stated, documents: that say so}
WITH {target: null, by: null} AS param
MATCH p = (g:Entity)-[r:TARGETS]->(x:Entity)
WHERE r.status IS NULL AND (param.target IS NULL OR x.id = param.target OR toLower(param.target) IN x.names_folded)
  AND (param.by IS NULL OR g.id = param.by OR toLower(param.by) IN g.names_folded)
WITH g, x, r, p ORDER BY r.date, r.statement
WITH g, x, collect(DISTINCT r.date) AS dates, collect(r.statement) AS ids, collect(p) AS ps
RETURN g.name AS by, [l IN labels(g) WHERE l <> 'Entity'][0] AS by_class, x.name AS target,
       [l IN labels(x) WHERE l <> 'Entity'][0] AS target_class, dates,
       COUNT { MATCH (s:Statement)-[:EVIDENCED_BY]->()-[:PART_OF]->(d) WHERE s.id IN ids RETURN DISTINCT d } AS documents,
       ids AS statements, ps AS drawing
ORDER BY documents DESC, by, target
