/** Puts the areas together: their SDL, their plans, and graphql-js over shaped rows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, GraphQLError, isInterfaceType, isObjectType, isScalarType } from 'graphql'
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { gql } from 'graphql-tag'
import { actors } from '../areas/actors.ts'
import { analysis } from '../areas/analysis/analysis.ts'
import { charts } from '../areas/chart/chart.ts'
import { contradictions } from '../areas/contradictions/contradictions.ts'
import { encounters } from '../areas/encounters.ts'
import { gaps } from '../areas/gaps/gaps.ts'
import { graph } from '../areas/graph/graph.ts'
import { judgements } from '../areas/judgements.ts'
import { labels } from '../areas/labels.ts'
import { lists } from '../areas/lists/lists.ts'
import { meetings } from '../areas/meetings.ts'
import { nodes } from '../areas/nodes.ts'
import { offices } from '../areas/offices/offices.ts'
import { participations } from '../areas/participations.ts'
import { paths } from '../areas/paths/paths.ts'
import { people } from '../areas/people.ts'
import { representation } from '../areas/representation/representation.ts'
import { search } from '../areas/search/search.ts'
import { sources } from '../areas/sources.ts'
import { stats } from '../areas/stats.ts'
import { tiesArea } from '../areas/ties.ts'
import { dayOf } from '../model/dates/day.ts'
import { parseEdtf } from '../model/dates/edtf.ts'
import { projectRoot } from '../model/paths.ts'
import type { Area, Finder } from '../plan/area.ts'
import { unplanned } from '../plan/planner.ts'
import type { Mapping } from '../plan/planner.ts'
import type { Answerer } from '../plan/operation.ts'
import { answererOf, rootResolver } from '../plan/root.ts'
import type { RootPlan } from '../plan/root.ts'
import { keyOf } from '../plan/selection.ts'

const PARTS: readonly Area[] = [
  actors,
  sources,
  offices,
  tiesArea,
  people,
  labels,
  judgements,
  meetings,
  participations,
  encounters,
  charts,
  lists,
  contradictions,
  gaps,
  analysis,
  representation,
  search,
  paths,
  graph,
  stats,
]

const finders: Readonly<Record<string, Finder>> = Object.fromEntries(
  PARTS.flatMap((area) => Object.entries(area.finders ?? {})),
)

const AREAS: readonly Area[] = [nodes(finders), ...PARTS]

/** Every type's fields, of all areas together. */
export const mapping: Mapping = ((): Mapping => {
  const all: Record<string, Record<string, Mapping[string][string]>> = {}
  for (const { types } of AREAS)
    for (const [type, fields] of Object.entries(types)) all[type] = { ...all[type], ...fields }
  return all
})()

/** Every root field's plan. */
export const roots: Readonly<Record<string, RootPlan>> = Object.fromEntries(
  AREAS.flatMap((area) => Object.entries(area.roots)),
)

/** How each root field is answered, for the fast tier. */
export const answerers: Readonly<Record<string, Answerer>> = Object.fromEntries(
  Object.entries(roots).map(([name, root]) => [name, answererOf(root, mapping)]),
)

/** The SDL as written, all areas in one text. */
export const readSdl = (): string =>
  AREAS.map(({ schema }) => readFileSync(join(projectRoot, 'schema', `${schema}.graphql`), 'utf8')).join('\n')

/** The executable schema. It throws on a field that nothing plans: better no service than a silent null. */
export const createSchema = (): GraphQLSchema => {
  const schema = buildASTSchema(gql(readSdl()))
  const values = new Set(AREAS.flatMap((area) => area.values ?? []))
  const missing = [...unplanned(schema, mapping, values), ...unplannedRoots(schema)]
  if (missing.length > 0) throw new Error(`Fields without a plan: ${missing.join(', ')}`)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) resolveFields(type, type === schema.getQueryType())
    if (isInterfaceType(type)) type.resolveType = (value) => (value as { __typename: string }).__typename
    if (isScalarType(type) && type.name in SCALARS)
      type.parseValue = SCALARS[type.name] as (value: unknown) => unknown
  }
  return schema
}

const unplannedRoots = (schema: GraphQLSchema): readonly string[] =>
  Object.keys(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => roots[field] === undefined)
    .map((field) => `Query.${field}`)

const resolveFields = (type: GraphQLObjectType, isRoot: boolean): void => {
  for (const field of Object.values(type.getFields())) {
    const root = roots[field.name]
    field.resolve = isRoot && root !== undefined ? rootResolver(root, mapping) : fromShape
  }
}

/** A shaped object holds each field under its name and arguments. */
const fromShape: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown, Record<string, unknown>> = (
  source,
  args,
  _,
  info,
) => source[keyOf(info.fieldName, args)] ?? null

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_DATE' } })
}

const SCALARS: Readonly<Record<string, (value: unknown) => unknown>> = {
  Day: (value) =>
    typeof value === 'string' && dayOf(value) !== null
      ? value
      : refuse(`${JSON.stringify(value)} is not a day. Write it like "2024-07-16".`),
  EDTF: (value) => {
    if (typeof value !== 'string')
      return refuse(`${JSON.stringify(value)} is not a date. Write it like "2024-07" or "2024-07-16".`)
    const parsed = parseEdtf(value)
    return parsed.ok ? value : refuse(parsed.problem)
  },
}
