const DAY = (column) => `to_char(date '1970-01-01' + ${column}, 'YYYY-MM-DD')`

const ROLES = (
  participation,
) => `(SELECT coalesce(json_agg(json_build_object('role', json_build_object('id', r.id, 'name', r.name)) ORDER BY r.id), '[]')
  FROM (SELECT DISTINCT role FROM capacity WHERE participation = ${participation}) c JOIN actor r ON r.id = c.role)`
const PRINCIPALS = (
  participation,
) => `(SELECT coalesce(json_agg(json_build_object('actor', json_build_object('id', a.id, 'name', a.name), 'mode', c.mode) ORDER BY a.id), '[]')
  FROM (SELECT DISTINCT actor, mode FROM principal WHERE participation = ${participation}) c JOIN actor a ON a.id = c.actor)`

/** Sources that put two participations on two sides of one meeting. */
const MET = `JOIN LATERAL (
    SELECT count(DISTINCT cp.source) AS sources, count(DISTINCT cp.witness) AS publishers
    FROM claim cp JOIN claim cq ON cq.fact = q.id AND cq.source = cp.source AND cq.side <> cp.side
    WHERE cp.fact = p.id AND cp.stance = 'AFFIRMS' AND cq.stance = 'AFFIRMS' AND cp.attendance = 'PRESENT' AND cq.attendance = 'PRESENT'
  ) met ON met.sources > 0`

const OF_PERSON = `SELECT json_build_object('encounters', json_build_object('nodes', coalesce(json_agg(json_build_object(
    'id', 'encounter:' || e.id, 'mode', 'MET', 'basis', 'STATED',
    'certainty', CASE WHEN e.earliest >= $2 AND e.latest <= $3 THEN 'CERTAIN' ELSE 'POSSIBLE' END,
    'meeting', json_build_object('id', e.meeting, 'title', e.title, 'period', json_build_object('earliest', ${DAY('e.earliest')}, 'latest', ${DAY('e.latest')})),
    'participation', json_build_object('inCapacities', ${ROLES('e.p')}, 'onBehalfOf', ${PRINCIPALS('e.p')}),
    'counterpart', json_build_object('actor', json_build_object('id', b.id, 'name', b.name), 'inCapacities', ${ROLES('e.q')}),
    'support', json_build_object('sources', e.sources, 'publishers', e.publishers)) ORDER BY e.order_day, e.id), '[]')))::text
  FROM (
    SELECT p.id AS p, q.id AS q, q.actor, m.id AS meeting, m.title, m.earliest, m.latest, m.order_day, met.sources, met.publishers, substr(p.id, 15) || '~' || q.actor AS id
    FROM participation p JOIN meeting m ON m.id = p.meeting JOIN participation q ON q.meeting = m.id AND q.id <> p.id ${MET}
    WHERE p.actor = $1 AND m.order_day >= $2 AND m.earliest <= $3
    ORDER BY m.order_day, id LIMIT $4
  ) e JOIN actor b ON b.id = e.actor`

/** Whoever acts in an office of a body or of one under it, or for one of them, while the ties between hold. */
const PARTY = (name, top) => `${name}_bodies AS (
    SELECT ${top}::text AS body, -2000000000 AS a, 2000000000 AS z, -2000000000 AS sa, 2000000000 AS sz
    UNION ALL
    SELECT t.child, greatest(b.a, t.start_min), least(b.z, coalesce(t.end_max, 2000000000)), greatest(b.sa, t.start_max), least(b.sz, t.end_min)
    FROM ${name}_bodies b JOIN tie t ON t.parent = b.body
  ), ${name} AS (
    SELECT s.participation AS id, bool_or(b.sa <= m.earliest AND b.sz >= m.latest) AS sure
    FROM ${name}_bodies b
    JOIN LATERAL (SELECT b.body AS x UNION ALL SELECT r.id FROM actor r WHERE r.body = b.body) o ON true
    JOIN LATERAL (SELECT participation FROM capacity WHERE role = o.x UNION ALL SELECT participation FROM principal WHERE actor = o.x) s ON true
    JOIN participation p ON p.id = s.participation JOIN meeting m ON m.id = p.meeting
    WHERE m.order_day >= $3 AND m.earliest <= $4 AND b.a <= m.latest AND b.z >= m.earliest
    GROUP BY s.participation
  )`

const OF_BODIES = `WITH RECURSIVE ${PARTY('us', '$1')}, ${PARTY('them', '$2')}
  SELECT json_build_object('encounters', json_build_object('nodes', coalesce(json_agg(json_build_object(
    'id', 'encounter:' || e.id, 'certainty', CASE WHEN e.sure AND e.earliest >= $3 AND e.latest <= $4 THEN 'CERTAIN' ELSE 'POSSIBLE' END,
    'meeting', json_build_object('id', e.meeting, 'title', e.title),
    'participation', json_build_object('actor', json_build_object('id', a.id, 'name', a.name), 'inCapacities', ${ROLES('e.p')}),
    'counterpart', json_build_object('actor', json_build_object('id', b.id, 'name', b.name), 'inCapacities', ${ROLES('e.q')})) ORDER BY e.order_day, e.id), '[]')))::text
  FROM (
    SELECT p.id AS p, q.id AS q, p.actor AS one, q.actor AS other, m.id AS meeting, m.title, m.earliest, m.latest, m.order_day, us.sure AND them.sure AS sure, substr(p.id, 15) || '~' || q.actor AS id
    FROM us JOIN participation p ON p.id = us.id JOIN meeting m ON m.id = p.meeting
    JOIN participation q ON q.meeting = m.id AND q.id <> p.id JOIN them ON them.id = q.id ${MET}
    ORDER BY m.order_day, id LIMIT $5
  ) e JOIN actor a ON a.id = e.one JOIN actor b ON b.id = e.other`

export const encounterStatements = (json, windowOf) => ({
  q01: ({ of, during, first }) => json('q01', OF_PERSON, [of, ...windowOf(during), first]),
  q05: ({ of, with: other, during, first }) =>
    json('q05', OF_BODIES, [of, other, ...windowOf(during), first]),
})
