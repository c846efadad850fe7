// id: raw_material_cap
// question: Of which items does one country outside a bloc hold more than 65 percent?
// question_zh: 哪些品項有超過六成五掌握在集團以外的單一國家手中？
// params:
//   threshold: {type: share, help: share from 0 to 1 that is not to be exceeded}
//   bloc: {type: entities, of: [Country], help: 'members of the bloc, comma-separated; those the graph lacks do no harm in the default'}
//   list: {type: entity, of: [Regulation, Country, Organization], help: 'only items that it designates as critical or strategic; null takes all'}
// returns: {item: name, country: outside the bloc, share: 0 to 1, op: '= > ~', date: of the figure, scope: market, basis: stage or measure of the share, designated_by: who calls the item critical}
// source: Regulation (EU) 2024/1252, Article 5 (65 % of the annual consumption at any stage of processing)
WITH {threshold: 0.65, bloc: ["country:eu", "country:de", "country:fr", "country:it", "country:nl", "country:be", "country:ie", "country:at", "country:es", "country:pt", "country:fi", "country:se", "country:dk", "country:pl", "country:cz", "country:gr"], list: null} AS param
MATCH p = (c:Country)-[r:HAS_SHARE]->(n:Entity)
WHERE r.unit = '%' AND (r.value > 100 * param.threshold OR (r.op = '>' AND r.value = 100 * param.threshold)) AND coalesce(r.op, '=') <> '<'
  AND r.status IS NULL AND r.joint IS NULL AND NOT coalesce(c.residual, false)
  AND none(m IN param.bloc WHERE m = c.id OR toLower(m) IN c.names_folded)
OPTIONAL MATCH (l:Entity)-[d:DESIGNATES]->(n) WHERE d.status IS NULL
WITH param, c, r, n, p, l, d ORDER BY l.name, d.statement
WITH param, c, r, n, p, collect(l) AS ls, collect(d.statement) AS ids
WHERE param.list IS NULL OR any(l IN ls WHERE l.id = param.list OR toLower(param.list) IN l.names_folded)
RETURN n.name AS item, c.name AS country, round(r.value / 100, 4) AS share, coalesce(r.op, '=') AS op, r.date AS date, r.scope AS scope,
       r.basis AS basis, [l IN ls | l.name] AS designated_by, [r.statement] + ids AS statements, p AS drawing
ORDER BY share DESC, item, country, date, scope, basis
