// id: members
// question: Who belongs to which alliance, agreement or organisation?
// question_zh: 誰屬於哪個聯盟、協定或組織？
// params:
//   of: {type: entity, of: [Organization, Regulation], help: 'one alliance or agreement; null takes all'}
//   member: {type: entity, of: [Country, Firm], help: 'one member; null takes all'}
// returns: {of: alliance agreement or organisation, member: name, member_class: Country or Firm, date: it joined where stated, until: last day stated, status: planned removed ... or null, documents: that say so}
WITH {of: null, member: null} AS param
MATCH p = (m:Entity)-[r:MEMBER_OF]->(o:Entity)
WHERE (param.of IS NULL OR o.id = param.of OR toLower(param.of) IN o.names_folded)
  AND (param.member IS NULL OR m.id = param.member OR toLower(param.member) IN m.names_folded)
RETURN o.name AS of, m.name AS member, [l IN labels(m) WHERE l <> 'Entity'][0] AS member_class, coalesce(r.valid_from, r.date) AS date,
       r.valid_to AS until, r.status AS status,
       COUNT { MATCH (:Statement {id: r.statement})-[:EVIDENCED_BY]->()-[:PART_OF]->(d) RETURN DISTINCT d } AS documents,
       [r.statement] AS statements, p AS drawing
ORDER BY of, date, member, r.statement
