// id: compare
// question: What do two entities have in common, and what does only one of them have?
// question_zh: 兩個對象有何共同之處？各自獨有什麼？
// params:
//   left: {type: entity, help: one, required: true}
//   right: {type: entity, help: the other, required: true}
// returns: {who: both left or right, predicate: of the statements, direction: out or in, other: name, left: its latest number where stated, right: its latest number where stated}
WITH {left: "China", right: "United States"} AS param
MATCH (a:Entity) WHERE a.id = param.left OR toLower(param.left) IN a.names_folded
MATCH (b:Entity) WHERE b.id = param.right OR toLower(param.right) IN b.names_folded
UNWIND [[a, 'left'], [b, 'right']] AS side
WITH a, b, side[0] AS e, side[1] AS which
MATCH p = (e)-[r]-(o:Entity) WHERE r.statement IS NOT NULL AND r.status IS NULL AND o <> a AND o <> b
WITH type(r) AS predicate, o, CASE WHEN startNode(r) = e THEN 'out' ELSE 'in' END AS direction, which, r, p
ORDER BY coalesce(r.date, ''), r.statement
WITH predicate, o, direction, collect({which: which, value: coalesce(r.value, r.amount), id: r.statement}) AS found, collect(p) AS ps
WITH *, [x IN found WHERE x.which = 'left'] AS l, [x IN found WHERE x.which = 'right'] AS g
RETURN CASE WHEN l = [] THEN 'right' WHEN g = [] THEN 'left' ELSE 'both' END AS who, predicate, direction, o.name AS other,
       last([x IN l WHERE x.value IS NOT NULL]).value AS left, last([x IN g WHERE x.value IS NOT NULL]).value AS right,
       [x IN found | x.id] AS statements, ps AS drawing
ORDER BY who, predicate, direction DESC, other
