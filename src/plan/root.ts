/**
 * From a root field to its answer: names to ids, one statement, one round trip, rows to objects. graphql-js then
 * executes over the shaped objects; no resolver sends a statement of its own.
 */
import type { GraphQLResolveInfo } from 'graphql'
import type { Planning, Read, Row, Scope } from './block.ts'
import { resolveActors, reading } from './actor-ref.ts'
import type { ActorRef, ActorType, Wanted } from './actor-ref.ts'
import type { GraphContext } from './context.ts'
import type { Meter } from './cost/meter.ts'
import { lensOf } from './lens.ts'
import type { LensInput } from './lens-input.ts'
import type { Lens } from './lens.ts'
import type { Answerer } from './operation.ts'
import { Planner } from './planner.ts'
import type { Mapping } from './planner.ts'
import { canonical, selectionOf } from './selection.ts'
import type { Arguments, Asked, Selection } from './selection.ts'
import { plannedOnce } from '../model/statement.ts'
import type { Rows, Statement } from '../model/statement.ts'

/** The ids that a root field's names mean, by argument; "" for an id that can name nobody here. */
export type Ids = Readonly<Record<string, string>>

/** The same of arguments that are lists of names, in the asker's order. */
export type Lists = Readonly<Record<string, readonly string[]>>

interface Named {
  readonly ids: Ids
  readonly lists: Lists
  readonly found: unknown
}

/** What a root field has that asks in steps: the actors that are meant, and statements of its own. */
export interface Asking {
  readonly ids: Ids
  readonly lists: Lists
  /** Hands out names and parameters for one more statement under the field's lens. */
  planner(): Planner
}

/** A statement's text, and how its records are read. */
export interface Planned {
  /** Null: nothing has to be asked, and one row without a value is read. */
  readonly text: string | null
  readonly read: (rows: readonly Row[]) => unknown
}

export interface RootPlan {
  /** What code has to choose before the statement can be written: the hits of a search, say. It may send statements. */
  readonly find?: (context: GraphContext, args: Arguments, lens: Lens, asking: Asking) => Promise<unknown>
  /** Arguments that name actors, and which kinds each may be. */
  readonly actors?: Readonly<Record<string, readonly ActorType[]>>
  readonly plan: (planner: Planning, selection: Selection, ids: Ids, lists: Lists, found: unknown) => Planned
}

/** A root field whose answer is one record; null where the statement finds none. */
export const record =
  (
    plan: (at: Scope, selection: Selection, ids: Ids, lists: Lists, found: unknown) => Read,
  ): RootPlan['plan'] =>
  (planner, selection, ids, lists, found) => {
    const block = planner.block()
    const read = plan(block.scope(''), selection, ids, lists, found)
    const text = block.isEmpty ? null : block.render()
    return { text, read: ([row]) => (row === undefined ? null : read(row)) }
  }

/** A frozen question and how to read its answer. */
export interface Plan {
  readonly statement: Statement | null
  /** The meter counts the objects that are read, and stops where there are too many. */
  readonly read: (rows: Rows, meter?: Meter) => unknown
}

/** A text with the parameters that its planner has handed out. */
export const statementOf = (planner: Planner, text: string): Statement => ({
  text: plannedOnce(text),
  parameters: planner.parameters,
})

/** Compiles a root field; sends nothing. */
export const compile = (
  root: RootPlan,
  mapping: Mapping,
  info: Asked,
  args: Arguments,
  { ids, lists, found }: Named,
): Plan => {
  const selection = selectionOf(info, args)
  const question = `${info.fieldName}${canonical({ ...args, ...ids, ...lists, first: null, after: null })}`
  const planner = new Planner(
    info.schema,
    mapping,
    lensOf(args['lens'] as LensInput | null | undefined),
    question,
  )
  const { text, read } = root.plan(planner, selection, ids, lists, found)
  return {
    statement: text === null ? null : statementOf(planner, text),
    read: (rows, meter) => planner.metered(meter, () => read(rows.map(([row]) => row as Row))),
  }
}

/** One row without a value. */
const EMPTY: Rows = [[[]]]

/** How a root field is answered, in both tiers. */
export const answererOf =
  (root: RootPlan, mapping: Mapping): Answerer =>
  async (args, context, asked) => {
    const named = await namedIn(root, mapping, asked, args, context)
    const { statement, read } = planned(root, mapping, asked, args, named)
    const rows = statement === null ? EMPTY : await context.database.read(statement, reading(context))
    return read(rows, context.meter)
  }

/** The resolver of a root field. */
export const rootResolver = (root: RootPlan, mapping: Mapping) => {
  const answerer = answererOf(root, mapping)
  return (_: unknown, args: Arguments, context: GraphContext, info: GraphQLResolveInfo): Promise<unknown> =>
    answerer(args, context, info)
}

/** The last plan of each question, and the names' meaning for which it was made: the graph may have learnt new ones. */
const plans = new WeakMap<Asked, { readonly names: string; readonly plan: Plan }>()

const planned = (root: RootPlan, mapping: Mapping, asked: Asked, args: Arguments, named: Named): Plan => {
  if (root.find !== undefined) return compile(root, mapping, asked, args, named)
  const names = JSON.stringify([named.ids, named.lists])
  const known = plans.get(asked)
  if (known?.names === names) return known.plan
  const plan = compile(root, mapping, asked, args, named)
  plans.set(asked, { names, plan })
  return plan
}

/** All names of all arguments are looked up together. */
const namedIn = async (
  root: RootPlan,
  mapping: Mapping,
  { schema }: Asked,
  args: Arguments,
  context: GraphContext,
): Promise<Named> => {
  const given = Object.entries(root.actors ?? {}).flatMap(([name, types]) => {
    const value = args[name] as ActorRef | readonly ActorRef[] | null | undefined
    return value === undefined || value === null ? [] : [{ name, types, value }]
  })
  const wanted: readonly Wanted[] = given.flatMap(({ types, value }) =>
    [value].flat().map((ref) => ({ ref, types })),
  )
  const lens = lensOf(args['lens'] as LensInput | null | undefined)
  const actors = await resolveActors(context, wanted, lens)
  const ids: Record<string, string> = {}
  const lists: Record<string, readonly string[]> = {}
  let at = 0
  for (const { name, value } of given) {
    if (!Array.isArray(value)) ids[name] = actors[at++] ?? ''
    else lists[name] = value.map(() => actors[at++] ?? '')
  }
  const asking: Asking = { ids, lists, planner: () => new Planner(schema, mapping, lens, '') }
  return { ids, lists, found: await root.find?.(context, args, lens, asking) }
}
