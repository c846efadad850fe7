// id: narrow_inputs
// question: Which inputs of a product, however far upstream (kinds and parts of inputs too), are held by one firm or one country?
// question_zh: 某產品的上游投入中，哪些由單一企業或國家掌握？
// params:
//   item: {type: entity, of: [SupplyChainNode, Technology], help: the product, required: true}
//   threshold: {type: share, help: share from 0 to 1 that counts as held}
// returns: {tier: 'steps upstream, 0 the product itself', input: name, holder: name, holder_class: Firm or Country, share: 0 to 1, op: '= > ~', date: of the figure, scope: market, basis: of the share, route: names from the input to the product}
WITH {item: "Finished logic chip", threshold: 0.75} AS param
MATCH (n:SupplyChainNode|Technology) WHERE n.id = param.item OR toLower(param.item) IN n.names_folded
MATCH p = (h:Firm|Country)-[r:HAS_SHARE]->(x:Entity)
WHERE r.unit = '%' AND r.value >= 100 * param.threshold AND coalesce(r.op, '=') <> '<' AND r.status IS NULL AND r.joint IS NULL AND NOT coalesce(h.residual, false)
MATCH way = ALL SHORTEST (x) (()-[i:INPUT_TO|PART_OF_NODE WHERE i.status IS NULL]->()){0,12} (n)
WITH h, r, x, p, way ORDER BY reduce(names = '', e IN nodes(way) | names + ' ' + e.id), reduce(ids = '', i IN relationships(way) | ids + i.statement)
WITH h, r, x, p, collect(way)[0] AS way
RETURN length(way) AS tier, x.name AS input, h.name AS holder, CASE WHEN h:Firm THEN 'Firm' ELSE 'Country' END AS holder_class,
       round(r.value / 100, 4) AS share, coalesce(r.op, '=') AS op, r.date AS date, r.scope AS scope, r.basis AS basis,
       [e IN nodes(way) | e.name] AS route, [r.statement] + [i IN relationships(way) | i.statement] AS statements, [p, way] AS drawing
ORDER BY tier, share DESC, input, holder, date, scope, basis
