// id: owners
// question: Who owns a firm, and who owns its owners?
// question_zh: 誰持有某企業？其上層股東又是誰？
// params:
//   firm: {type: entity, of: [Firm], help: the firm, required: true}
//   tiers: {type: int, help: how many tiers up (up to 5)}
// returns: {tier: from 1, owner: name, owner_class: its class, holds: the firm below, relation: OWNS SUBSIDIARY_OF or ACQUIRES, share: of ownership 0 to 1 where stated, op: '= > < ~', date: where stated}
WITH {firm: "Siemens EDA", tiers: 3} AS param
MATCH (f:Firm) WHERE f.id = param.firm OR toLower(param.firm) IN f.names_folded
MATCH p = (f) ((x:Firm)-[r:OWNS|ACQUIRES|SUBSIDIARY_OF]-(y:Entity)
  WHERE (r:SUBSIDIARY_OF) = (startNode(r) = x) AND coalesce(r.status, 'completed') = 'completed'){1,5}
WHERE length(p) <= param.tiers
WITH p, length(p) AS tier, last(nodes(p)) AS owner, nodes(p)[-2] AS held, last(relationships(p)) AS r
WITH owner, held, r, tier, p ORDER BY tier, reduce(ids = '', x IN relationships(p) | ids + x.statement)
WITH owner, held, r, collect(tier)[0] AS tier, collect(p)[0] AS p
RETURN tier, owner.name AS owner, [l IN labels(owner) WHERE l <> 'Entity'][0] AS owner_class, held.name AS holds, type(r) AS relation,
       round(r.share / 100, 4) AS share, CASE WHEN r.share IS NOT NULL THEN coalesce(r.op, '=') END AS op, r.date AS date,
       [x IN relationships(p) | x.statement] AS statements, p AS drawing
ORDER BY tier, holds, share IS NULL, share DESC, owner, relation, date
