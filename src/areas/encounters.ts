/** Who met whom, in what capacity, on whose behalf. */
import type { ActorType } from '../plan/actor-ref.ts'
import type { Area, Finder } from '../plan/area.ts'
import type { FieldPlan, Planning, Scope } from '../plan/block.ts'
import { rootConnection } from '../plan/connection.ts'
import type { Support } from '../plan/facts.ts'
import { duringCondition, kindOf, meetingDays, subjectConditions, wasHeld } from '../plan/meeting.ts'
import type { Lens } from '../plan/lens.ts'
import type { Ids, Lists } from '../plan/root.ts'
import type { Arguments } from '../plan/selection.ts'
import { isDated, windowOf } from '../plan/time.ts'
import { certaintyDuring } from '../model/dates/certainty.ts'
import { typeOfId } from '../model/ids.ts'
import { deniers, isStored, modesOf, pairClause, storedPairClause } from '../plan/pair.ts'
import { partyClause, principalClause } from '../plan/party.ts'
import type { Party } from '../plan/party.ts'

const ANY: readonly ActorType[] = ['Person', 'Institution', 'Role']
const labelOf = (id: string): ActorType => (typeOfId(id) ?? 'Person') as ActorType

/** An encounter is no node: its variables carry the name that the connection gives it. */
const names = (node: string) => ({
  p: `p_${node}`,
  q: `q_${node}`,
  m: `m_${node}`,
  id: `id_${node}`,
  order: `o_${node}`,
  mode: `mode_${node}`,
  stated: `stated_${node}`,
  counts: `counts_${node}`,
  against: `against_${node}`,
  kind: `kind_${node}`,
  sure: `sure_${node}`,
  days: `days_${node}`,
  actors: `actors_${node}`,
})

type Names = ReturnType<typeof names>

/** The ids of the two actors: a participation's id ends in its actor's (model/graph.ts). */
const actorIds = ({ p, q, m }: Names): string =>
  `[substring(${p}.id, 7 + size(${m}.id)), substring(${q}.id, 7 + size(${m}.id))]`

type Named = 'of' | 'with' | 'onBehalfOf'

/** Everybody who stands for an actor, as one list: each participation, and whether it certainly does. */
const party = (at: Scope, ids: Ids, name: Named, ways: Ways): string => {
  const clause = name === 'onBehalfOf' ? principalClause : partyClause
  const found = clause(at, labelOf(ids[name] ?? ''), { actor: `a_${name}`, ...ways, ...EACH })
  return `CALL (a_${name}) { ${found} RETURN collect([x, xs]) AS f_${name} }`
}

type Ways = Pick<Party, 'through' | 'during'>
const EACH = { participation: 'x', sure: 'xs' } as const

/** Of two bodies in one go: the same clauses twice would be planned twice. */
const bothBodies = (at: Scope, ways: Ways): string => `CALL (a_of, a_with) {
    UNWIND [0, 1] AS i WITH i, [a_of, a_with][i] AS a
    CALL (a) { ${partyClause(at, 'Institution', { actor: 'a', ...ways, ...EACH })} RETURN collect([x, xs]) AS found }
    RETURN collect([i, found]) AS both
  }
  WITH *, [t IN both WHERE t[0] = 0][0][1] AS f_of, [t IN both WHERE t[0] = 1][0][1] AS f_with`

/** Binds `f_of`, and of those that are named `l_with`, `l_onBehalfOf` and what of them is certain. A person needs no list. */
const parties = (at: Scope, ids: Ids, args: Arguments): string => {
  const through = at.planner.parameter(args['through'] ?? ['SELF', 'OFFICERS', 'SUBORDINATES'])
  const ways = { through, during: args['during'] }
  const bodies = (['of', 'with'] as const).every((name) => labelOf(ids[name] ?? '') === 'Institution')
  const listed = (['with', 'onBehalfOf'] as const).filter((name) => ids[name] !== undefined)
  const alone = (['of', ...listed] as const).filter((name) =>
    name === 'of' ? !bodies && labelOf(ids['of'] ?? '') !== 'Person' : name !== 'with' || !bodies,
  )
  const lists = listed.map(
    (name) => `[f IN f_${name} | f[0]] AS l_${name}, [f IN f_${name} WHERE f[1] | f[0]] AS l_${name}_sure`,
  )
  return [
    ...(bodies ? [bothBodies(at, ways)] : []),
    ...alone.map((name) => party(at, ids, name, ways)),
    ...(lists.length === 0 ? [] : [`WITH *, ${lists.join(', ')}`]),
  ].join('\n')
}

/** Binds the participations of the one whose encounters are asked for. */
const subject = (ids: Ids, participation: string, sure: string): string =>
  labelOf(ids['of'] ?? '') === 'Person'
    ? `MATCH (a_of)<-[:BY]-(${participation}:Participation) WITH *, true AS ${sure}`
    : `UNWIND f_of AS f_${participation} WITH *, f_${participation}[0] AS ${participation}, f_${participation}[1] AS ${sure}`

const capacityCondition = (at: Scope, participation: string, id: string): string => {
  const claim = `MATCH (c:Claim)-[${at.planner.lens.about}]->(${participation}) WHERE c.stance = 'AFFIRMS'${at.planner.lens.and('c')}`
  const way = labelOf(id) === 'Institution' ? '-[:OFFICE_IN]->(:Institution' : ''
  const target =
    way === ''
      ? `(:Role {id: ${at.planner.parameter(id)}})`
      : `(:Role)${way} {id: ${at.planner.parameter(id)}})`
  return `EXISTS { ${claim} MATCH (c)-[e:CAPACITY]->${target}${at.planner.lens.open ? '' : ` WHERE true${at.planner.lens.edge('e')}`} }`
}

const match =
  (ids: Ids) =>
  (at: Scope, node: string, args: Arguments, undated: boolean): string => {
    const { planner } = at
    const n = names(node)
    const days = meetingDays(planner.lens, n.m)
    const conditions = [
      duringCondition(planner, n.days, args['during'], undated),
      wasHeld(planner.lens, n.m),
      ...subjectConditions(at, n.m, args),
    ]
    const pWhere = [
      ...(ids['inCapacity'] === undefined ? [] : [capacityCondition(at, n.p, ids['inCapacity'])]),
      ...(ids['onBehalfOf'] === undefined ? [] : [`${n.p} IN l_onBehalfOf`]),
    ]
    const sure = [
      `sp_${node}`,
      ...(ids['with'] === undefined ? [] : [`${n.q} IN l_with_sure`]),
      ...(ids['onBehalfOf'] === undefined ? [] : [`${n.p} IN l_onBehalfOf_sure`]),
    ].join(' AND ')
    return `${subject(ids, n.p, `sp_${node}`)}
      ${pWhere.length === 0 ? '' : `WITH * WHERE ${pWhere.join(' AND ')}`}
      MATCH (${n.p})-[:IN]->(${n.m}:Meeting)
      ${days.clause}
      WITH *, ${days.bounds} AS ${n.days}, ${days.order} AS ${n.order} WHERE ${conditions.join(' AND ')}
      ${others(at, n, ids, modesOf(args))}
      WITH *, 'encounter:' + substring(${n.p}.id, 14) + '~' + substring(${n.q}.id, 7 + size(${n.m}.id)) AS ${n.id}, ${sure} AS ${n.sure}
      ${planner.lens.certain ? `WHERE ${n.sure}` : ''}`
  }

/** Finds the others, and what they are to each of the subject's participations. */
const others = ({ planner }: Scope, n: Names, ids: Ids, modes: readonly string[]): string => {
  const named = ids['with'] === undefined ? '' : `${n.q} IN l_with`
  if (isStored(planner.lens, modes)) return storedPairClause(planner, { ...n, kind: `${n.m}.kind` }, n, named)
  return `MATCH (${n.m})<-[:IN]-(${n.q}:Participation) WHERE ${n.q} <> ${n.p}${named === '' ? '' : ` AND ${named}`}
      WITH *, ${kindOf(planner.lens, n.m)} AS ${n.kind}, ${actorIds(n)} AS ${n.actors}
      ${pairClause(planner, n, n)}
      WITH * WHERE ${n.mode} IN ${planner.parameter(modes)}${enough(planner.lens, n)}`
}

/** " AND ..." that leaves the encounters that a lens shows. */
const enough = (lens: Lens, { counts, stated }: Names): string =>
  lens.open ? '' : ` AND ${counts}[2] >= $lens.minPublishers AND ($lens.inferred OR ${stated})`

const anchors = (planner: Planning, ids: Ids, _: Lists, args: Arguments): string => {
  const named = ['of', 'with', 'onBehalfOf', 'inCapacity'].filter((name) => ids[name] !== undefined)
  const found = named.map(
    (name) =>
      `MATCH (a_${name}:${labelOf(ids[name] ?? '')} {id: ${planner.parameter(ids[name])}}) WHERE ${planner.lens.introduced(`a_${name}`)}`,
  )
  return [...found, parties(planner.block().scope(''), ids, args)].join('\n')
}

const plan = rootConnection(
  (ids) => ({
    match: match(ids),
    isDated: (node) => isDated(names(node).days),
    keys: (node) => [
      { by: names(node).order, kind: 'number' },
      { by: names(node).id, kind: 'string' },
    ],
    inner: (inner, { during }) => inner.during(windowOf(during)),
  }),
  anchors,
)

const thing =
  (which: 'p' | 'q' | 'm'): FieldPlan =>
  (at, selection) =>
    at.planner.object(at.on(names(at.node)[which]), selection)

const support: FieldPlan = (at) => {
  const n = names(at.node)
  const counts = at.column(n.counts)
  const against = at.column(`${n.against} + ${deniers(at.planner.lens, n.p, n.q)}`)
  return (row): Support => {
    const [claims = 0, sources = 0, publishers = 0, others = 0] = row[counts] as readonly number[]
    return {
      claims,
      sources,
      publishers,
      firstPartyOnly: others === 0,
      contradictedBy: row[against] as number,
    }
  }
}

const certainty: FieldPlan = (at) => {
  const n = names(at.node)
  const [days, sure] = [at.column(n.days), at.column(n.sure)]
  const { window } = at
  return (row) => {
    const [earliest = null, latest = null] = row[days] as (number | null)[]
    const inside = window === null || certaintyDuring({ earliest, latest }, window) === 'CERTAIN'
    return inside && row[sure] === true ? 'CERTAIN' : 'POSSIBLE'
  }
}

const column =
  (name: 'id' | 'mode' | 'stated', read: (value: unknown) => unknown = (value) => value): FieldPlan =>
  (at) => {
    const position = at.column(names(at.node)[name])
    return (row) => read(row[position])
  }

export const encounters: Area = {
  schema: 'encounters',
  types: {
    Encounter: {
      id: column('id'),
      mode: column('mode'),
      meeting: thing('m'),
      participation: thing('p'),
      counterpart: thing('q'),
      basis: column('stated', (stated) => (stated === true ? 'STATED' : 'INFERRED')),
      support,
      certainty,
    },
  },
  values: ['EncounterConnection', 'EncounterEdge'],
  finders: { Encounter: (at, node, ids) => findEncounters(at, node, ids) },
  roots: {
    encounters: {
      actors: { of: ANY, with: ANY, inCapacity: ['Role', 'Institution'], onBehalfOf: ANY },
      plan,
    },
  },
}

/** Encounters by id: "encounter:<meeting key>/<actor>~<actor>" names the two participations. */
const findEncounters: Finder = (at, node, ids) => {
  const { lens } = at.planner
  const n = names(node)
  const days = meetingDays(lens, n.m)
  return `UNWIND ${at.planner.parameter(ids.flatMap(participationsOf))} AS wanted_${node}
    MATCH (${n.p}:Participation {id: wanted_${node}[0]})-[:IN]->(${n.m}:Meeting)<-[:IN]-(${n.q}:Participation {id: wanted_${node}[1]})
    WHERE ${wasHeld(lens, n.m)}
    ${days.clause}
    WITH *, ${days.bounds} AS ${n.days}, wanted_${node}[2] AS ${n.id}, ${kindOf(lens, n.m)} AS ${n.kind}, true AS ${n.sure}, ${actorIds(n)} AS ${n.actors}
    ${pairClause(at.planner, n, n)}
    WITH *${enough(lens, n) === '' ? '' : ` WHERE true${enough(lens, n)}`}`
}

const participationsOf = (id: string): readonly (readonly string[])[] => {
  const [, meeting, one, other] = /^encounter:([^/]+)\/([^~]+)~(.+)$/u.exec(id) ?? []
  return meeting === undefined || one === undefined || other === undefined
    ? []
    : [[`participation:${meeting}/${one}`, `participation:${meeting}/${other}`, id]]
}
