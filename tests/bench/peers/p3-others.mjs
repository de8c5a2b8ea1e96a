import { keysOf } from '../../../dist/model/names/keys.js'
import { normalise } from '../../../dist/model/names/normalise.js'
import { hitsOf } from './p0-others.mjs'

const THING = (actor) => `json_build_object('id', ${actor}.id, 'name', ${actor}.name)`
const HOLDS = (span, day) => `${span}.start_min <= ${day} AND coalesce(${span}.end_max, 2000000000) >= ${day}`

/** Whoever can be reached in so many hops; nobody is reached twice by the same number. */
const PATHS = `WITH RECURSIVE reached (actor, hops) AS (
    SELECT $1::text, 0
    UNION
    SELECT q.actor, r.hops + 1 FROM reached r
    JOIN participation p ON p.actor = r.actor JOIN participation q ON q.meeting = p.meeting
    WHERE r.hops < 3
  )
  SELECT json_build_object('paths', json_build_object('paths', coalesce(json_agg(json_build_object('length', hops)), '[]')))::text
  FROM (SELECT min(hops) AS hops FROM reached WHERE actor = $2 HAVING count(*) > 0) shortest`

/** The same candidates as Sifa's as far as tables can bring them: those that share most keys. */
const SEARCH = `SELECT json_agg(json_build_array(c.actor, c.id, c.text, a.name) ORDER BY c.actor, c.id)::text FROM (
    SELECT n.* FROM name n WHERE n.norm = $1
    UNION
    (SELECT n.* FROM name n WHERE n.keys && $2::text[]
      ORDER BY (SELECT count(*) FROM unnest(n.keys) k WHERE k = ANY ($2::text[])) DESC, n.id LIMIT 400)
  ) c JOIN actor a ON a.id = c.actor AND a.label = 'Person'`

const search =
  (json) =>
  async ({ text }) => {
    const rows = JSON.parse((await json('q07', SEARCH, [normalise(text), [...keysOf(text)]])) ?? '[]')
    return { search: hitsOf(text, rows) }
  }

const DASHBOARD = `SELECT json_build_object(
  'month', json_build_object(
    'totalCount', (SELECT count(*) FROM meeting WHERE order_day >= $1 AND earliest <= $2),
    'nodes', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title) ORDER BY m.order_day, m.id), '[]')
      FROM (SELECT * FROM meeting WHERE order_day >= $1 AND earliest <= $2 ORDER BY order_day, id LIMIT 10) m)),
  'office', (SELECT json_build_object('id', r.id, 'name', r.name, 'holders', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'holder', ${THING('h')}) ORDER BY t.id), '[]')
      FROM tenure t JOIN actor h ON h.id = t.holder WHERE t.role = r.id AND ${HOLDS('t', '$4')})) FROM actor r WHERE r.id = $3),
  'who', (SELECT json_build_object('id', p.id, 'name', p.name, 'tenures', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'role', ${THING('r')}) ORDER BY t.id), '[]')
      FROM (SELECT * FROM tenure WHERE holder = p.id ORDER BY id LIMIT 10) t JOIN actor r ON r.id = t.role))) FROM actor p WHERE p.id = $5),
  'under', (SELECT json_build_object('id', i.id, 'name', i.name, 'below', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'child', ${THING('c')}) ORDER BY t.id), '[]')
      FROM tie t JOIN actor c ON c.id = t.child WHERE t.parent = i.id AND ${HOLDS('t', '$4')})) FROM actor i WHERE i.id = $6),
  'met', json_build_object('nodes', (SELECT coalesce(json_agg(json_build_object('id', 'encounter:' || e.id, 'counterpart', json_build_object('actor', ${THING('b')})) ORDER BY e.order_day, e.id), '[]')
    FROM (SELECT m.order_day, q.actor, substr(p.id, 15) || '~' || q.actor AS id FROM participation p JOIN meeting m ON m.id = p.meeting JOIN participation q ON q.meeting = m.id AND q.id <> p.id
      WHERE p.actor = $5 AND m.order_day >= $7 AND m.earliest <= $8 AND EXISTS (
        SELECT 1 FROM claim cp JOIN claim cq ON cq.fact = q.id AND cq.source = cp.source AND cq.side <> cp.side WHERE cp.fact = p.id AND cp.attendance = 'PRESENT' AND cq.attendance = 'PRESENT')
      ORDER BY m.order_day, id LIMIT 5) e JOIN actor b ON b.id = e.actor)),
  'one', (SELECT json_build_object('id', m.id, 'title', m.title, 'participations', (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'side', p.side, 'actor', ${THING('a')}) ORDER BY p.id), '[]')
      FROM participation p JOIN actor a ON a.id = p.actor WHERE p.meeting = m.id)) FROM meeting m WHERE m.id = $9)
  )::text`

export const otherStatements = (json, windowOf) => ({
  q06: ({ from, to }) => json('q06', PATHS, [from, to]),
  q07: search(json),
  q08: ({ month, role, asOf, person, body, during, meeting }) =>
    json('q08', DASHBOARD, [
      ...windowOf(month),
      role,
      windowOf(asOf)[0],
      person,
      body,
      ...windowOf(during),
      meeting,
    ]),
})
