// id: lineage
// question: What does a rule amend, what is it based on, what amends it, and who issued it when?
// question_zh: 某法規修正什麼、依據什麼、被什麼修正？由誰在何時發布？
// params:
//   rule: {type: entity, of: [Regulation], help: the rule, required: true}
// returns: {rule: name, relation: 'amends, amended by, based on, basis of, issued by', other: name, other_class: class, date: where stated}
WITH {rule: "EAR"} AS param
MATCH (g:Regulation) WHERE g.id = param.rule OR toLower(param.rule) IN g.names_folded
CALL (g) {
  MATCH p = (g)-[r:AMENDS]->(x) RETURN 'amends' AS relation, x, r, p
  UNION MATCH p = (g)<-[r:AMENDS]-(x) RETURN 'amended by' AS relation, x, r, p
  UNION MATCH p = (g)-[r:BASED_ON]->(x) RETURN 'based on' AS relation, x, r, p
  UNION MATCH p = (g)<-[r:BASED_ON]-(x) RETURN 'basis of' AS relation, x, r, p
  UNION MATCH p = (g)-[r:ISSUED_BY]->(x) RETURN 'issued by' AS relation, x, r, p
}
RETURN g.name AS rule, relation, x.name AS other, [l IN labels(x) WHERE l <> 'Entity'][0] AS other_class, r.date AS date,
       [r.statement] AS statements, p AS drawing
ORDER BY relation, date, other
