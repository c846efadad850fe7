// id: sole_source
// question: Of which supply-chain nodes or products does one firm or one country hold at least the threshold?
// question_zh: 哪些供應鏈節點或產品由單一企業或國家掌握達門檻以上的份額？
// params:
//   threshold: {type: share, help: share of the market from 0 to 1}
//   holder: {type: str, help: who holds it, choices: [any, firm, country]}
//   as_of: {type: date, help: only figures dated up to then; null takes all}
// returns: {holder: name, holder_class: Firm or Country, item: name, share: '0 to 1; null where only called the sole source', op: '= > ~', date: of the figure, scope: market, basis: of the share, documents: that say so, contested_by: others of its kind of whom as much is said}
WITH {threshold: 0.75, holder: "any", as_of: null} AS param
MATCH p = (h:Entity)-[r:HAS_SHARE|PRODUCES]->(n:Entity)
WHERE ((r:HAS_SHARE AND r.unit = '%' AND r.value >= 100 * param.threshold AND coalesce(r.op, '=') <> '<') OR r.sole)
  AND r.status IS NULL AND r.joint IS NULL AND NOT (coalesce(h.residual, false) OR coalesce(r.basis, '') IN ['demand', 'self-sufficiency', 'localization rate'])
  AND (param.holder = 'any' OR (param.holder = 'firm' AND h:Firm) OR (param.holder = 'country' AND h:Country))
WITH *, coalesce(left(r.date, 5) + {Q1: '01', Q2: '04', Q3: '07', Q4: '10', H1: '01', H2: '07'}[substring(r.date, 5, 2)], r.date) AS day
WHERE param.as_of IS NULL OR day IS NULL OR day <= param.as_of
WITH *, CASE WHEN r:HAS_SHARE AND r.unit = '%' THEN round(r.value / 100, 4) END AS share, COLLECT {
  MATCH (o)-[s:HAS_SHARE|PRODUCES]->(n) WHERE o <> h AND h:Firm = o:Firm AND s.status IS NULL AND s.joint IS NULL AND ((r.sole AND s.sole)
    OR (s.unit = '%' AND coalesce(s.op, '=') <> '<' AND s.value + r.value > 102 AND coalesce(s.date, '') = coalesce(r.date, '')
        AND coalesce(s.scope, '') = coalesce(r.scope, '') AND coalesce(s.basis, '') = coalesce(r.basis, '')))
  RETURN DISTINCT o.name ORDER BY o.name } AS contested_by
RETURN h.name AS holder, CASE WHEN h:Firm THEN 'Firm' ELSE 'Country' END AS holder_class, n.name AS item,
       share, CASE WHEN share IS NOT NULL THEN coalesce(r.op, '=') END AS op, r.date AS date, r.scope AS scope, r.basis AS basis,
       COUNT { MATCH (:Statement {id: r.statement})-[:EVIDENCED_BY]->()-[:PART_OF]->(d) RETURN DISTINCT d } AS documents,
       contested_by, [r.statement] AS statements, p AS drawing
ORDER BY size(contested_by) > 0, coalesce(share, 1) DESC, share IS NULL, item, holder, date, scope, basis
