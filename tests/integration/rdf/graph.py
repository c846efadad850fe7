"""A small graph with all that an export must carry: claims of one pair, a cell, lists, a merge, a run."""

CREATE = """
CREATE (asml:Entity:Firm {id: 'firm:asml', iri: 'https://w3id.org/narrows/id/firm/asml', name: 'ASML',
    name_en: 'ASML', name_zh_hant: '艾司摩爾', name_zh_hans: '阿斯麦', name_folded: 'asml',
    aliases: ['ASML Holding', '艾斯摩尔'], residual: false})
CREATE (unknown:Entity:Firm {id: 'firm:x-0123456789ab',
    iri: 'https://w3id.org/narrows/id/firm/x-0123456789ab',
    name: 'ASML Netherlands B.V.', name_en: 'ASML Netherlands B.V.', name_folded: 'asml netherlands',
    aliases: [],
    residual: false})
CREATE (euv:Entity:SupplyChainNode {id: 'node:euv-scanner',
    iri: 'https://w3id.org/narrows/id/node/euv-scanner',
    name: 'EUV scanner', name_en: 'EUV scanner', name_folded: 'euv scanner', aliases: [], residual: false})
CREATE (nl:Entity:Country {id: 'country:nl', iri: 'https://w3id.org/narrows/id/country/nl',
    name: 'Netherlands',
    name_en: 'Netherlands', name_folded: 'netherlands', aliases: ['荷蘭'], residual: false})
CREATE (d:Document {id: 'doc:00112233445566ff', title: 'Machines "of light"',
    publisher: 'Example Press', date: '2024-05',
    path: 'reports/light.md', media_type: 'text/markdown', fingerprint: 'f1', characters: 120,
    locations: ['file:///data/light.md']})
CREATE (p:Passage {id: 'passage:aaaabbbbccccdddd', start: 10, end: 90, kind: 'paragraph', language: 'en',
    text: 'ASML is the only maker of EUV scanners.\\r\\nAll of them come from Veldhoven.'})
CREATE (t:Passage {id: 'passage:eeeeffff00001111', start: 90, end: 120, kind: 'table', language: 'zh',
    page: 3,
    text: '荷蘭 | 100'})
CREATE (p)-[:PART_OF]->(d) CREATE (t)-[:PART_OF]->(d)
CREATE (p)-[:MENTIONS {surfaces: ['ASML'], count: 1}]->(asml)
CREATE (t)-[:MENTIONS {surfaces: ['荷蘭'], count: 2}]->(nl)
CREATE (one:Statement {id: 'st:1111111111111111', predicate: 'HAS_SHARE', subject_id: 'firm:asml',
    object_id: 'node:euv-scanner', value: 100.0, unit: '%', op: '=', date: '2023', scope: 'global',
    sole: true,
    joint: ['Zeiss', '蔡司'], count: 1, confidence: 0.9, rule: 'share'})
CREATE (two:Statement {id: 'st:2222222222222222', predicate: 'HAS_SHARE', subject_id: 'firm:x-0123456789ab',
    object_id: 'node:euv-scanner', value: 95.5, value_max: 100.0, unit: '%', op: '~', date: '2022-Q4',
    confidence: 0.5, rule: 'cell'})
CREATE (same:Statement {id: 'st:3333333333333333', predicate: 'SUBSIDIARY_OF',
    subject_id: 'firm:x-0123456789ab',
    object_id: 'firm:asml', confidence: 1.0, rule: 'apposition'})
CREATE (one)-[:SUBJECT]->(asml) CREATE (one)-[:OBJECT]->(euv)
CREATE (two)-[:SUBJECT]->(asml) CREATE (two)-[:OBJECT]->(euv)
CREATE (same)-[:SUBJECT]->(asml) CREATE (same)-[:OBJECT]->(asml)
CREATE (asml)-[:HAS_SHARE {statement: 'st:1111111111111111', value: 100.0, unit: '%', op: '=', date: '2023',
    scope: 'global', sole: true, joint: ['Zeiss', '蔡司'], count: 1, confidence: 0.9}]->(euv)
CREATE (asml)-[:HAS_SHARE {statement: 'st:2222222222222222', value: 95.5, value_max: 100.0, unit: '%',
    op: '~',
    date: '2022-Q4', confidence: 0.5}]->(euv)
CREATE (one)-[:EVIDENCED_BY {start: 10, end: 49, text: 'ASML is the only maker of EUV scanners.',
    value_text: 'only', confidence: 0.9, rule: 'share'}]->(p)
CREATE (one)-[:EVIDENCED_BY {start: 51, end: 84, text: 'All of them come from Veldhoven.', confidence: 0.4,
    rule: 'all of'}]->(p)
CREATE (two)-[:EVIDENCED_BY {start: 95, end: 98, text: '荷蘭 | 100', value_text: '100', row: 2, column: 2,
    sheet: 'Sheet 1', page: 3, confidence: 0.5, rule: 'cell'}]->(t)
CREATE (same)-[:EVIDENCED_BY {start: 10, end: 14, text: 'ASML', confidence: 1.0, rule: 'apposition'}]->(p)
CREATE (j:Judgement {id: 'judgement:0123456789ab', verdict: 'same', score: 1.0, by: 'analyst',
    reason: 'one group',
    at: '2024-06-01T00:00:00Z', entities: ['firm:asml', 'firm:x-0123456789ab']})
CREATE (j)-[:JUDGES]->(asml) CREATE (j)-[:JUDGES]->(unknown)
CREATE (r:Run {id: 'run:2024-06-01T00:00:00Z', started: datetime('2024-06-01T00:00:00.123456+02:00'),
    day: date('2024-06-01'),
    status: 'complete', read: 1, dropped: '{"negated": 2}'})
CREATE (d)-[:READ_BY]->(r)
"""
