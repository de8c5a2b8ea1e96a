/** For whom somebody acts. */
import type { Area } from '../../plan/area.ts'
import type { FieldPlan, Read, Row, Scope, Window } from '../../plan/block.ts'
import type { Lens } from '../../plan/lens.ts'
import { meetingDays } from '../../plan/meeting.ts'
import { record } from '../../plan/root.ts'
import type { Selection } from '../../plan/selection.ts'
import { windowOf } from '../../plan/time.ts'
import { actorOfParticipation, typeOfId } from '../../model/ids.ts'
import { chainsFrom } from './chains.ts'
import type { Chain } from './chains.ts'
import { actorLinks, participationLinks } from './links.ts'
import type { Asked, ReadLinks, ShapedLink } from './links.ts'

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

/** Makes chains of links, as far as the lens shows them. */
const chains = (
  lens: Lens,
  start: Read,
  readLinks: ReadLinks,
  windowOfRow: (row: Row) => Window | null,
): Read => {
  const shown = (link: ShapedLink): boolean =>
    (lens.includeInferred || link.basis === 'STATED') && (!lens.certain || link.certainty === 'CERTAIN')
  return (row) => chainsFrom(start(row) as string, readLinks(row, windowOfRow(row)).filter(shown)).map(shape)
}

/** Of a participation: its capacities and principals on the meeting's day, or on the day asked. */
const ofParticipation: FieldPlan = (at, selection) => {
  const { lens } = at.planner
  const on = windowOf(selection.args['on'])
  const id = at.column(`${at.node}.id`)
  const bounds = on === null ? daysColumn(at) : null
  const links = participationLinks(at.during(on), askedOf(selection))
  const actor = (row: Row): string => actorOfParticipation(row[id] as string)
  return chains(
    lens,
    actor,
    links,
    (row) => on ?? (bounds === null ? null : dayWindow((row[bounds] as readonly unknown[])[0])),
  )
}

const daysColumn = (at: Scope): number => {
  const meeting = at.planner.variable('m')
  const days = meetingDays(at.planner.lens, meeting)
  const block = at.planner.block()
  block.clause(`MATCH (${at.node})-[:IN]->(${meeting}:Meeting)`)
  block.clause(days.clause)
  block.column(`${days.bounds}[0]`)
  block.column(`${days.bounds}[1]`)
  return at.block.list(block, [])
}

const dayWindow = (bounds: unknown): Window | null => {
  const [earliest = null, latest = null] = (bounds ?? []) as (number | null)[]
  return earliest === null && latest === null ? null : { earliest, latest }
}

/** Of an actor: the offices that a person holds on the day, and what stands above an office or a body. */
const ofActor: FieldPlan = (at, selection) => {
  const on = windowOf(selection.args['on'])
  const start = at.column(`${at.node}.id`)
  const links = actorLinks(at.during(on), askedOf(selection))
  return chains(
    at.planner.lens,
    (row) => row[start],
    links,
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
      plan: record((at, selection, { of }) => {
        const node = at.planner.variable()
        at.block.clause(
          `MATCH (${node}:${typeOfId(of ?? '') ?? 'Actor'} {id: ${at.planner.parameter(of)}}) WHERE ${at.planner.lens.introduced(node)}`,
        )
        return ofActor(at.on(node), selection)
      }),
    },
  },
}
