/** `node` and `nodes`: anything by its id. */
import { isAbstractType } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import type { Area, Finder } from '../plan/area.ts'
import type { Read, Row, Scope } from '../plan/block.ts'
import { isTakenPart, isVisible } from '../plan/visible.ts'
import type { Lens } from '../plan/lens.ts'
import { record } from '../plan/root.ts'
import type { Selection } from '../plan/selection.ts'
import { SifaError } from '../model/errors.ts'
import { typeOfId } from '../model/ids.ts'

const MAX_IDS = 100

const FACTS: ReadonlySet<string> = new Set([
  'Meeting',
  'Tenure',
  'Tie',
  'Kinship',
  'RankHeld',
  'Outcome',
  'Judgement',
])

const ENTITIES: ReadonlySet<string> = new Set(['Person', 'Institution', 'Role', 'Place', 'Topic'])

const visible = (lens: Lens, type: string, node: string): string => {
  if (FACTS.has(type)) return isVisible(lens, node, { affirmed: false })
  if (type === 'Participation') return isTakenPart(lens, node)
  if (type === 'Source') return lens.loaded(node)
  if (ENTITIES.has(type)) return lens.introduced(node)
  // Without a lens the record is open: a withdrawn claim is found by its id.
  return `${lens.open || lens.past ? 'true' : `${node}.withdrawnAt IS NULL`}${lens.and(node)}`
}

const byLabel =
  (type: string): Finder =>
  (at, node, ids) => {
    const { lens } = at.planner
    const wanted = at.planner.parameter(ids)
    const id = type === 'Claim' ? lens.claimId(node) : `${node}.id`
    const found =
      type === 'Claim' && lens.past
        ? `UNWIND ${wanted} AS w_${node} MATCH (${node}:Claim) WHERE ${node}.id STARTS WITH w_${node} AND ${id} = w_${node}`
        : `MATCH (${node}:${type}) WHERE ${node}.id IN ${wanted}`
    return `${found} AND ${visible(lens, type, node)} WITH *, ${id} AS id_${node}`
  }

/** The fields that the document asks of things of one type. */
const fieldsFor = (at: Scope, selection: Selection, type: string): Selection => {
  const asked = selection.fields.filter(({ on }) => at.planner.applies(on, type))
  return { ...selection, type, fields: asked.map((field) => ({ ...field, on: type })) }
}

const possibleTypes = (schema: GraphQLSchema, name: string): ReadonlySet<string> => {
  const type = schema.getType(name)
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [])
}

type Things = ReadonlyMap<string, unknown>

const things = (
  at: Scope,
  selection: Selection,
  type: string,
  ids: readonly string[],
  finders: Readonly<Record<string, Finder>>,
): Read<Things> => {
  const node = at.planner.variable()
  const block = at.planner.block()
  block.clause((finders[type] ?? byLabel(type))(at, node, ids))
  const id = block.column(`id_${node}`)
  const read = at.planner.object(block.scope(node), fieldsFor(at, selection, type))
  const column = at.block.list(block, [`id_${node}`])
  return (row) =>
    new Map(
      (row[column] as readonly Row[]).map((each) => [
        each[id] as string,
        { ...read(each), __typename: type },
      ]),
    )
}

const find = (
  at: Scope,
  selection: Selection,
  ids: readonly string[],
  finders: Readonly<Record<string, Finder>>,
): Read<readonly unknown[]> => {
  if (ids.length > MAX_IDS)
    throw new SifaError(
      'BAD_USER_INPUT',
      `${String(ids.length)} ids are asked for; the limit is ${String(MAX_IDS)}.`,
    )
  const nodeTypes = possibleTypes(at.planner.schema, 'Node')
  const types = [...new Set(ids.map(typeOfId))]
    .filter((type): type is string => type !== null && nodeTypes.has(type))
    .sort()
  const reads = types.map((type) =>
    things(
      at,
      selection,
      type,
      ids.filter((id) => typeOfId(id) === type),
      finders,
    ),
  )
  return (row) => {
    const found = new Map(reads.flatMap((read) => [...read(row)]))
    return ids.map((id) => found.get(id) ?? null)
  }
}

/** `finders` are those of areas whose things are no nodes of the graph. */
export const nodes = (finders: Readonly<Record<string, Finder>>): Area => ({
  schema: 'core',
  types: {},
  values: ['PageInfo', 'UncertainDate', 'Period'],
  roots: {
    node: {
      plan: record((at, selection) => {
        const read = find(at, selection, [selection.args['id'] as string], finders)
        return (row) => read(row)[0] ?? null
      }),
    },
    nodes: {
      plan: record((at, selection) => find(at, selection, selection.args['ids'] as string[], finders)),
    },
  },
})
