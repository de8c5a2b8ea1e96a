/** Actors and facts of a picture, read by their ids as the document asks for them. */
import type { Read, Row, Scope } from '../block.ts'
import { merged } from '../selection.ts'
import type { Selection } from '../selection.ts'

/** What the document asks of all things in these fields together. */
export const askedIn = (fields: readonly Selection[], names: readonly string[], type: string): Selection => ({
  on: '',
  name: type,
  type,
  args: {},
  key: type,
  fields: merged(fields.filter(({ name }) => names.includes(name)).flatMap((field) => field.fields)),
})

/** All fields under the fields of this name. */
export const fieldsIn = (fields: readonly Selection[], name: string): readonly Selection[] =>
  fields.filter((field) => field.name === name).flatMap((field) => field.fields)

/** The things of these ids, each whole; none where nothing is asked of them. */
export const thingsById = (
  at: Scope,
  label: 'Actor' | 'Fact',
  ids: readonly string[],
  asked: Selection,
): Read<ReadonlyMap<string, unknown>> => {
  if (asked.fields.length === 0) return () => new Map()
  const { planner } = at
  const [node, wanted] = [planner.variable(), planner.variable('w')]
  const block = planner.block()
  block.clause(
    `UNWIND ${planner.parameter([...new Set(ids)])} AS ${wanted} MATCH (${node}:${label} {id: ${wanted}})`,
  )
  const id = block.column(`${node}.id`)
  const read = planner.object(block.scope(node).during(at.window), asked)
  const column = at.block.list(block, [`${node}.id`])
  return (row) =>
    new Map((row[column] as readonly Row[]).map((each) => [each[id] as string, read(each)] as const))
}
