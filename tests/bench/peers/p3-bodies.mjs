const HOLDS = (span, day) => `${span}.start_min <= ${day} AND coalesce(${span}.end_max, 2000000000) >= ${day}`
const CERTAINTY = (span, day) =>
  `CASE WHEN ${span}.start_max <= ${day} AND ${span}.end_min >= ${day} THEN 'CERTAIN' ELSE 'POSSIBLE' END`
const THING = (actor) => `json_build_object('id', ${actor}.id, 'name', ${actor}.name)`

const TENURES = `SELECT json_build_object('institution', json_build_object('id', i.id, 'name', i.name, 'roles', (
    SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'holders', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'state', t.state, 'certainty', ${CERTAINTY('t', '$2')}, 'holder', ${THING('h')}, 'support', (
        SELECT json_build_object('sources', count(DISTINCT c.source), 'publishers', count(DISTINCT c.witness)) FROM claim c WHERE c.fact = t.id AND c.stance = 'AFFIRMS'
      )) ORDER BY t.id), '[]') FROM tenure t JOIN actor h ON h.id = t.holder WHERE t.role = r.id AND ${HOLDS('t', '$2')}
    )) ORDER BY r.id), '[]') FROM actor r WHERE r.body = i.id
  )))::text FROM actor i WHERE i.id = $1`

/** Every way up; one that leads on is no chain of its own. */
const CHAINS = `WITH RECURSIVE link AS (
    SELECT t.holder AS a, t.role AS b, 'CAPACITY' AS kind, t.id AS fact, NULL AS standing, ${CERTAINTY('t', '$2')} AS certainty
    FROM tenure t WHERE t.holder = $1 AND ${HOLDS('t', '$2')}
    UNION ALL
    SELECT * FROM (
      WITH here AS (SELECT * FROM link)
      SELECT r.id, r.body, 'OFFICE_OF', NULL, NULL, 'CERTAIN' FROM here JOIN actor r ON r.id = here.b WHERE here.kind = 'CAPACITY'
      UNION ALL
      SELECT t.child, t.parent, t.kind, t.id, t.standing, ${CERTAINTY('t', '$2')} FROM here JOIN tie t ON t.child = here.b WHERE ${HOLDS('t', '$2')}
    ) more
  ), chain AS (
    SELECT ARRAY[a, b] AS seen, b AS top, (b || ' ' || kind || ' ' || coalesce(fact, '')) COLLATE "C" AS place, 1 AS length,
      json_build_array(json_build_object('kind', kind, 'standing', standing, 'basis', CASE kind WHEN 'OFFICE_OF' THEN 'INFERRED' ELSE 'STATED' END, 'certainty', certainty,
        'from', json_build_object('id', a), 'to', json_build_object('id', b, 'name', (SELECT name FROM actor WHERE id = b)), 'fact', CASE WHEN fact IS NOT NULL THEN json_build_object('id', fact) END))::jsonb AS links
    FROM (SELECT DISTINCT * FROM link) l WHERE a = $1
    UNION ALL
    SELECT c.seen || l.b, l.b, c.place || '/' || l.b || ' ' || l.kind || ' ' || coalesce(l.fact, ''), c.length + 1,
      c.links || json_build_object('kind', l.kind, 'standing', l.standing, 'basis', CASE l.kind WHEN 'OFFICE_OF' THEN 'INFERRED' ELSE 'STATED' END, 'certainty', l.certainty,
        'from', json_build_object('id', l.a), 'to', json_build_object('id', l.b, 'name', (SELECT name FROM actor WHERE id = l.b)), 'fact', CASE WHEN l.fact IS NOT NULL THEN json_build_object('id', l.fact) END)::jsonb
    FROM chain c JOIN (SELECT DISTINCT * FROM link) l ON l.a = c.top WHERE NOT l.b = ANY (c.seen)
  )
  SELECT json_build_object('representation', coalesce(json_agg(json_build_object(
    'top', c.links -> -1 -> 'to',
    'basis', CASE WHEN c.links @> '[{"basis": "INFERRED"}]' THEN 'INFERRED' ELSE 'STATED' END,
    'certainty', CASE WHEN c.links @> '[{"certainty": "POSSIBLE"}]' THEN 'POSSIBLE' ELSE 'CERTAIN' END,
    'links', c.links) ORDER BY c.place), '[]'))::text
  FROM chain c WHERE NOT EXISTS (SELECT 1 FROM link l WHERE l.a = c.top)`

const CHART = `WITH RECURSIVE tree AS (
    SELECT $1::text AS body, 0 AS depth, ARRAY[]::text[] AS place
    UNION ALL
    SELECT * FROM (SELECT DISTINCT t.child, tree.depth + 1, tree.place || t.child FROM tree JOIN tie t ON t.parent = tree.body WHERE tree.depth < 4 AND ${HOLDS('t', '$2')}) below
  )
  SELECT json_build_object('institution', json_build_object('id', $1::text, 'chart', json_build_object('total', count(*) - 1, 'entries', json_agg(json_build_object(
    'depth', tree.depth, 'institution', ${THING('b')}, 'ties', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'standing', t.standing, 'certainty', ${CERTAINTY('t', '$2')}) ORDER BY t.id), '[]')
      FROM tie t WHERE t.child = tree.body AND t.parent = CASE WHEN tree.depth > 1 THEN tree.place[tree.depth - 1] WHEN tree.depth = 1 THEN $1 END AND ${HOLDS('t', '$2')}
    )) ORDER BY tree.place))))::text
  FROM tree JOIN actor b ON b.id = tree.body`

const BELOW = `SELECT json_build_object('institution', json_build_object('id', $1::text, 'below', (
    SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'standing', t.standing, 'certainty', ${CERTAINTY('t', '$2')}, 'child', ${THING('c')}) ORDER BY t.id), '[]')
    FROM tie t JOIN actor c ON c.id = t.child WHERE t.parent = $1 AND ${HOLDS('t', '$2')})))::text`

export const bodyStatements = (json, windowOf) => ({
  q02: ({ of, asOf }) => json('q02', TENURES, [of, windowOf(asOf)[0]]),
  q03: ({ of, on }) => json('q03', CHAINS, [of, windowOf(on)[0]]),
  q12: ({ of, asOf }) => json('q12', BELOW, [of, windowOf(asOf)[0]]),
  q04: ({ of, asOf }) => json('q04', CHART, [of, windowOf(asOf)[0]]),
})
