// id: lineage
// question: What does a rule amend, what is it based on, what amends it, and who issued it when?
// question_zh: 某法規修正什麼、依據什麼、被什麼修正？由誰在何時發布？
// params:
//   rule: {type: entity, of: [Regulation], help: the rule, required: true}
// returns: {relation: 'amends, amended by, based on, basis of, issued by', other: name, other_class: its class, date: where stated, status: planned proposed ... or null}
WITH {rule: "Export Administration Regulations"} AS param
MATCH (g:Regulation) WHERE g.id = param.rule OR toLower(param.rule) IN g.names_folded
MATCH p = (g)-[r:AMENDS|BASED_ON|ISSUED_BY]-(x:Entity)
RETURN CASE WHEN r:ISSUED_BY THEN 'issued by' WHEN r:AMENDS THEN CASE WHEN startNode(r) = g THEN 'amends' ELSE 'amended by' END
            ELSE CASE WHEN startNode(r) = g THEN 'based on' ELSE 'basis of' END END AS relation,
       x.name AS other, [l IN labels(x) WHERE l <> 'Entity'][0] AS other_class, coalesce(r.date, r.valid_from) AS date, r.status AS status,
       [r.statement] AS statements, p AS drawing
ORDER BY relation, date, other, r.statement
