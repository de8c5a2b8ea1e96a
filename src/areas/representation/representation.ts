/** For whom somebody acts. */
import type { Area } from '../../plan/area.ts'
import type { FieldPlan, Read, Row, Scope, Window } from '../../plan/block.ts'
import type { Lens } from '../../plan/lens.ts'
import { meetingDays } from '../../plan/meeting.ts'
import type { Selection } from '../../plan/selection.ts'
import { windowOf } from '../../plan/time.ts'
import { typeOfId } from '../../model/ids.ts'
import { chainsFrom } from './chains.ts'
import type { Chain } from './chains.ts'
import { aboveClause, officeLinks, statedLinks, tenureLinks, tieLinks } from './links.ts'
import type { Above, Asked, ReadLinks, ShapedLink } from './links.ts'

const select = (selections: readonly Selection[], name: string): Selection => {
  const found = selections.filter((each) => each.name === name)
  return {
    on: '',
    name,
    type: name === 'fact' ? 'Fact' : 'Actor',
    args: {},
    key: name,
    fields: found.flatMap(({ fields }) => fields),
  }
}

/** `top` is the last link's `to`: both are read from one object. */
const askedOf = (selection: Selection): Asked => {
  const links = selection.fields.filter(({ name }) => name === 'links').flatMap(({ fields }) => fields)
  const [to, top] = [select(links, 'to'), select(selection.fields, 'top')]
  return {
    from: select(links, 'from'),
    to: { ...to, fields: [...to.fields, ...top.fields] },
    fact: select(links, 'fact'),
  }
}

const shape = ({ links, basis, certainty, disputed }: Chain<ShapedLink>) => ({
  links: links.map((link) => ({ ...link, ...link.shown })),
  top: links.at(-1)?.shown.to ?? null,
  ...{ basis, certainty, disputed },
})

/** Reads links of all kinds and makes chains of them, as far as the lens shows. */
const chains = (
  lens: Lens,
  start: Read,
  readers: readonly ReadLinks[],
  windowOfRow: (row: Row) => Window | null,
): Read => {
  const shown = (link: ShapedLink): boolean =>
    (lens.includeInferred || link.basis === 'STATED') && (!lens.certain || link.certainty === 'CERTAIN')
  return (row) => {
    const window = windowOfRow(row)
    const links = readers.flatMap((read) => read(row, window)).filter(shown)
    return chainsFrom(start(row) as string, links).map(shape)
  }
}

/** Of a participation: its capacities and principals on the meeting's day, or on the day asked. */
const ofParticipation: FieldPlan = (at, selection) => {
  const { planner } = at
  const [actor, meeting] = [planner.variable('a'), planner.variable('m')]
  const days = meetingDays(planner.lens, meeting)
  at.block.clause(`MATCH (${actor}:Actor)<-[:BY]-(${at.node})-[:IN]->(${meeting}:Meeting)\n${days.clause}`)
  const [start, bounds] = [at.column(`${actor}.id`), at.column(days.bounds)]
  const asked = askedOf(selection)
  const on = windowOf(selection.args['on'])
  const inner = at.during(on)
  const above = aboveParticipation(at)
  const readers = [
    statedLinks(inner, asked, at.node),
    tenureLinks(inner, asked, above),
    officeLinks(inner, asked, above),
    tieLinks(inner, asked, above),
  ]
  return chains(
    planner.lens,
    (row) => row[start],
    readers,
    (row) => on ?? dayWindow(row[bounds]),
  )
}

const dayWindow = (bounds: unknown): Window | null => {
  const [earliest = null, latest = null] = bounds as (number | null)[]
  return earliest === null && latest === null ? null : { earliest, latest }
}

const aboveParticipation = (at: Scope): Above => {
  const above = { up: at.planner.variable('up'), people: at.planner.variable('h') }
  const starts = `MATCH (${at.node})-[:BY]->(actor:Actor)
    OPTIONAL MATCH (y:Claim)-[:ABOUT]->(${at.node}) WHERE y.stance = 'AFFIRMS'${at.planner.lens.and('y')}
    OPTIONAL MATCH (y)-[:CAPACITY|PRINCIPAL]->(given:Actor)
    OPTIONAL MATCH (given)<-[:HOLDER]-(:Tenure)-[:OF_ROLE]->(office:Role)
    WITH collect(DISTINCT actor) + collect(DISTINCT given) + collect(DISTINCT office) AS starts,
      collect(DISTINCT CASE WHEN given:Person THEN given END) AS people`
  at.block.clause(aboveClause(at.node, starts, above))
  return above
}

/** Of an actor: the offices that a person holds on the day, and what stands above an office or a body. */
const ofActor: FieldPlan = (at, selection) => {
  const on = windowOf(selection.args['on'])
  const asked = askedOf(selection)
  const start = at.column(`${at.node}.id`)
  const above = { up: at.planner.variable('up'), people: at.planner.variable('h') }
  const starts = `OPTIONAL MATCH (${at.node})<-[:HOLDER]-(:Tenure)-[:OF_ROLE]->(office:Role)
    WITH ${at.node} AS actor, collect(DISTINCT office) AS offices
    WITH [actor] + offices AS starts, CASE WHEN actor:Person THEN [actor] ELSE [] END AS people`
  at.block.clause(aboveClause(at.node, starts, above))
  const inner = at.during(on)
  const readers = [
    tenureLinks(inner, asked, above),
    officeLinks(inner, asked, above),
    tieLinks(inner, asked, above),
  ]
  return chains(
    at.planner.lens,
    (row) => row[start],
    readers,
    () => on,
  )
}

export const representation: Area = {
  schema: 'representation',
  types: {
    Participation: { representation: ofParticipation },
    Person: { representation: ofActor },
  },
  values: ['RepresentationChain', 'RepresentationLink'],
  roots: {
    representation: {
      actors: { of: ['Person', 'Institution', 'Role'] },
      plan: (at, selection, { of }) => {
        const node = at.planner.variable()
        at.block.clause(`MATCH (${node}:${typeOfId(of ?? '') ?? 'Actor'} {id: ${at.planner.parameter(of)}})`)
        return ofActor(at.on(node), selection)
      },
    },
  },
}
