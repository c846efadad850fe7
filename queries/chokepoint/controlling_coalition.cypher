// id: controlling_coalition
// question: Which smallest set of countries controls each node, and does it lie inside a given alliance?
// question_zh: 控制每個節點的最小國家集合為何？是否落在指定聯盟之內？
// params:
//   threshold: {type: share, help: share from 0 to 1 that counts as control}
//   alliance: {type: entities, of: [Country], help: 'countries of the alliance, comma-separated'}
// returns: {item: name, date: of the figures, scope: market, basis: of the shares, coalition: fewest countries that reach the threshold, held: their share, size: of the coalition, inside_alliance: true or false}
WITH {threshold: 0.75, alliance: ["country:us", "country:jp", "country:nl", "country:kr", "country:tw"]} AS param
MATCH p = (c:Country)-[r:HAS_SHARE]->(n:Entity)
WHERE r.unit = '%' AND r.status IS NULL AND coalesce(r.op, '=') <> '<' AND r.joint IS NULL
WITH n, r, c, p, param ORDER BY r.statement
WITH n, r.date AS date, r.scope AS scope, r.basis AS basis, c, percentileDisc(r.value, 0.5) / 100 AS s,
     collect(r.statement) AS ids, collect(p) AS ps, param ORDER BY s DESC, c.name
WITH n, date, scope, basis, param, round(sum(s), 4) AS total, collect({c: c, s: s, ids: ids, ps: ps}) AS held
WITH *, [x IN held WHERE NOT coalesce(x.c.residual, false)] AS named, CASE WHEN 0.99 <= total <= 1.02 THEN total ELSE 1 END AS scale
WITH *, [i IN range(0, size(named) - 1) WHERE round(reduce(t = 0.0, x IN named[..i] | t + x.s) / scale, 6) < param.threshold | named[i]] AS few
WITH *, round(reduce(t = 0.0, x IN few | t + x.s) / scale, 4) AS held_by_few WHERE held_by_few >= param.threshold AND total <= 1.02
RETURN n.name AS item, date, scope, basis, [x IN few | x.c.name] AS coalition, held_by_few AS held, size(few) AS size,
       all(x IN few WHERE any(a IN param.alliance WHERE a = x.c.id OR toLower(a) IN x.c.names_folded)) AS inside_alliance,
       reduce(ids = [], x IN few | ids + x.ids) AS statements, reduce(ps = [], x IN few | ps + x.ps) AS drawing
ORDER BY size, held DESC, item, date, scope, basis
