// id: controlling_coalition
// question: Which smallest set of countries controls each node, and does it lie inside a given alliance?
// question_zh: 控制每個節點的最小國家集合為何？是否落在指定聯盟之內？
// params:
//   threshold: {type: share, help: share from 0 to 1 that counts as control}
//   alliance: {type: entities, of: [Country], help: countries of the alliance}
// returns: {item: name, date: of the figures, scope: market, basis: of the shares, coalition: fewest countries that reach the threshold, held: their share, size: of the coalition, inside_alliance: true or false}
WITH {threshold: 0.75, alliance: ["country:us", "country:jp", "country:nl", "country:kr", "country:tw"]} AS param
MATCH p = (c:Country)-[r:HAS_SHARE]->(n:Entity)
WHERE r.unit = '%' AND NOT coalesce(c.residual, false) AND r.status IS NULL AND coalesce(r.op, '=') IN ['=', '~'] AND r.joint IS NULL
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, c, max(r.value) AS value, collect(r.statement) AS ids, collect(p) AS ps, param
ORDER BY value DESC, c.name
WITH n, date, scope, basis, collect({c: c, value: value, ids: ids, ps: ps}) AS held, param
WITH *, [i IN range(0, size(held) - 1) WHERE reduce(t = 0.0, x IN held[..i] | t + x.value) < 100 * param.threshold | held[i]] AS few
WITH *, reduce(t = 0.0, x IN few | t + x.value) AS share WHERE share >= 100 * param.threshold
RETURN n.name AS item, date, scope, basis, [x IN few | x.c.name] AS coalition, round(share / 100, 4) AS held, size(few) AS size,
       all(x IN few WHERE x.c.id IN param.alliance OR any(a IN param.alliance WHERE toLower(a) IN x.c.names_folded)) AS inside_alliance,
       reduce(ids = [], x IN few | ids + x.ids) AS statements,
       reduce(ps = [], x IN few | ps + x.ps) AS drawing
ORDER BY size, held DESC, item, date
