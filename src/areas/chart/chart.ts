/** A body's tree on a day, with its offices and their holders. */
import type { Area } from '../../plan/area.ts'
import type { FieldPlan } from '../../plan/block.ts'
import { LINE_KINDS } from '../../plan/lines.ts'
import type { Arguments, Selection } from '../../plan/selection.ts'
import { windowOf } from '../../plan/time.ts'
import { SifaError } from '../../model/errors.ts'
import { disputer } from './disputes.ts'
import { bodyObjects, tieClauses, tieObjects, tieReader } from './read.ts'
import type { ReadBody, ReadOffice, Things, Wanted } from './read.ts'
import { rivalsOf, statusOf } from './status.ts'
import { treeOf } from './tree.ts'
import type { ChartTie, Entry } from './tree.ts'

const MAX_DEPTH = 6
const MAX_ENTRIES = 1000

const wantedOf = ({ asOf, direction, kinds, depth }: Arguments): Wanted => {
  if (typeof depth !== 'number' || depth < 1 || depth > MAX_DEPTH)
    throw new SifaError(
      'BAD_USER_INPUT',
      `\`depth\` is ${String(depth)}; it must be from 1 to ${String(MAX_DEPTH)}.`,
    )
  return {
    direction: direction === 'UP' ? 'UP' : 'DOWN',
    depth,
    kinds: Array.isArray(kinds) ? (kinds as string[]) : LINE_KINDS,
    window: windowOf(asOf),
  }
}

/** All that the document asks of entries, wherever they stand in the tree: an entry is made once. */
const entrySelections = (selection: Selection): readonly Selection[] =>
  selection.fields.flatMap((field) =>
    ['entries', 'root', 'children'].includes(field.name) ? [...field.fields, ...entrySelections(field)] : [],
  )

const together = (name: string, type: string, selections: readonly Selection[]): Selection => ({
  ...{ on: '', name, type, args: {}, key: name },
  fields: selections.flatMap(({ fields }) => fields),
})

const chart: FieldPlan = (at, selection) => {
  const wanted = wantedOf(selection.args)
  const scope = at.during(wanted.window)
  const asked = entrySelections(selection)
  const named = (...names: string[]): readonly Selection[] => asked.filter(({ name }) => names.includes(name))
  const offices = named('offices')
  const inOffices = offices.flatMap(({ fields }) => fields)
  const below = (name: string): readonly Selection[] => inOffices.filter((field) => field.name === name)

  const root = scope.column(`${at.node}.id`)
  const names = tieClauses(scope, wanted)
  const ties = tieReader(scope, names)
  const shownTies = tieObjects(scope, names, together('ties', 'Tie', named('ties', 'against')))
  const bodies = bodyObjects(scope, names, {
    institution: together('institution', 'Institution', named('institution')),
    role: together('role', 'Role', below('role')),
    holders: together('holders', 'Tenure', below('holders')),
    offices: offices.length > 0,
  })
  return (row) => {
    const all = ties(row)
    const tree = treeOf(
      row[root] as string,
      all.filter(({ leads }) => leads),
      { ...wanted, limit: MAX_ENTRIES },
    )
    const shape = shaper({ ties: shownTies(row), bodies: bodies(row), disputes: disputer(all), offices })
    const shaped = shape(tree.root)
    return {
      root: shaped,
      entries: flat(shaped),
      depthReached: Math.max(...tree.entries.map(({ depth }) => depth)),
      total: tree.total,
      more: tree.more,
    }
  }
}

interface Shaped {
  readonly children: readonly Shaped[]
}

const flat = (entry: Shaped): readonly Shaped[] => [entry, ...entry.children.flatMap(flat)]

interface Shown {
  readonly ties: Things
  readonly bodies: ReadonlyMap<string, ReadBody>
  readonly disputes: ReturnType<typeof disputer>
  /** The document's selections of `offices`: each may leave those of other statuses. */
  readonly offices: readonly Selection[]
}

const shaper = ({ ties, bodies, disputes, offices }: Shown): ((entry: Entry) => Shaped) => {
  const objects = (all: readonly ChartTie[]) => all.flatMap(({ id }) => ties.get(id) ?? [])
  const shape = (entry: Entry): Shaped => {
    const { reasons, against } = disputes(entry.ties)
    const body = bodies.get(entry.body)
    const held = (body?.offices ?? []).map(officeOf)
    return {
      ...{ depth: entry.depth, institution: body?.shown ?? null, ties: objects(entry.ties) },
      ...{ certainty: certaintyOf(entry.ties), disputes: reasons, against: objects(against) },
      ...Object.fromEntries(
        offices.map(({ key, args }) => [key, held.filter((office) => isAsked(office, args))]),
      ),
      ...{ children: entry.children.map(shape), cut: entry.cut, more: entry.more },
    }
  }
  return shape
}

/** One line that certainly holds makes the place certain. */
const certaintyOf = (ties: readonly ChartTie[]): 'CERTAIN' | 'POSSIBLE' | null =>
  ties.find(({ certainty }) => certainty === 'CERTAIN')?.certainty ?? ties[0]?.certainty ?? null

const officeOf = ({ role, exclusive, tenures }: ReadOffice) => ({
  ...{ role, holders: tenures.map(({ shown }) => shown) },
  status: statusOf(tenures),
  rivals: rivalsOf(tenures, exclusive),
})

const isAsked = ({ status }: { readonly status: string }, { statuses }: Arguments): boolean =>
  !Array.isArray(statuses) || statuses.includes(status)

export const charts: Area = {
  schema: 'chart',
  types: { Institution: { chart } },
  values: ['Chart', 'ChartEntry', 'ChartOffice'],
  roots: {},
}
