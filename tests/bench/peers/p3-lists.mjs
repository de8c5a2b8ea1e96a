const DAY = (column) => `to_char(date '1970-01-01' + ${column}, 'YYYY-MM-DD')`
const THING = (actor) => `json_build_object('id', ${actor}.id, 'name', ${actor}.name)`

const LIGHT = `'id', m.id, 'kind', m.kind, 'title', m.title, 'period', json_build_object('earliest', ${DAY('m.earliest')}, 'latest', ${DAY('m.latest')})`

const SAID = (edge, one) => `(SELECT coalesce(json_agg(${one} ORDER BY s.id), '[]')
  FROM (SELECT DISTINCT subject FROM said WHERE meeting = m.id AND edge = '${edge}') e JOIN subject s ON s.id = e.subject)`

const FULL = `${LIGHT},
  'places', ${SAID('SAYS_PLACE', `json_build_object('place', ${THING('s')})`)},
  'topics', ${SAID('SAYS_TOPIC', THING('s'))},
  'participations', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'side', p.side, 'actor', ${THING('a')},
    'inCapacities', (SELECT coalesce(json_agg(json_build_object('role', ${THING('r')}) ORDER BY r.id), '[]') FROM (SELECT DISTINCT role FROM capacity WHERE participation = p.id) c JOIN actor r ON r.id = c.role),
    'onBehalfOf', (SELECT coalesce(json_agg(json_build_object('actor', ${THING('b')}, 'mode', c.mode) ORDER BY b.id), '[]') FROM (SELECT DISTINCT actor, mode FROM principal WHERE participation = p.id) c JOIN actor b ON b.id = c.actor)
    ) ORDER BY p.id), '[]') FROM participation p JOIN actor a ON a.id = p.actor WHERE p.meeting = m.id),
  'support', (SELECT json_build_object('sources', count(DISTINCT c.source), 'publishers', count(DISTINCT c.witness)) FROM claim c WHERE c.fact = m.id AND c.stance = 'AFFIRMS')`

/** One more than asked for tells whether there is another page. */
const PAGE = (shape) => `WITH seen AS MATERIALIZED (
    SELECT * FROM meeting WHERE (order_day, id) > ($1, $2) AND earliest <= $3 ORDER BY order_day, id LIMIT $4 + 1
  ), m AS (SELECT * FROM seen ORDER BY order_day, id LIMIT $4)
  SELECT json_build_object('meetings', json_build_object(
    'nodes', (SELECT coalesce(json_agg(json_build_object(${shape}) ORDER BY m.order_day, m.id), '[]') FROM m),
    'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > $4 FROM seen))))::text`

export const listStatements = (json, windowOf) => {
  const page =
    (name, shape) =>
    ({ during, first, after }) => {
      const [from, to] = windowOf(during)
      const [day, id] = after ?? [from, '']
      return json(name, PAGE(shape), [day, id, to, first])
    }
  return { q09: page('q09', FULL), q10: page('q10', LIGHT) }
}
