// id: residuals
// question: How much of each market is held by unnamed others, so that its concentration is only known in bounds?
// question_zh: 各市場有多少份額屬於未具名的「其他」，因而集中度只能給出上下界？
// returns: {item: name, residual: name it goes by, share: 0 to 1, date: of the figure, scope: market, basis: of the share, named: how many holders are named beside it, named_share: what they hold together}
MATCH p = (h:Entity)-[r:HAS_SHARE]->(n:Entity) WHERE h.residual AND r.unit = '%'
OPTIONAL MATCH (o:Entity)-[s:HAS_SHARE]->(n)
WHERE NOT coalesce(o.residual, false) AND s.unit = '%' AND s.status IS NULL AND s.joint IS NULL AND h:Firm = o:Firm
  AND coalesce(s.date, '') = coalesce(r.date, '') AND coalesce(s.scope, '') = coalesce(r.scope, '') AND coalesce(s.basis, '') = coalesce(r.basis, '')
WITH n, h, r, p, o, s ORDER BY s.statement
WITH n, h, r, p, count(DISTINCT o) AS named, sum(s.value) / 100 AS total, collect(s.statement) AS ids
RETURN n.name AS item, h.name AS residual, round(r.value / 100, 4) AS share, r.date AS date, r.scope AS scope, r.basis AS basis,
       named, round(total, 4) AS named_share, [r.statement] + ids AS statements, p AS drawing
ORDER BY share DESC, item, residual, date, scope, basis
