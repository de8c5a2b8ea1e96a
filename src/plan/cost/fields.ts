/** What is known of every field's cost before anything is asked: read once from the schema and the tables. */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql'
import type { GraphQLCompositeType, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql'
import { MAX_PAGE } from '../page.ts'
import { FAN_OUTS, UNBOUNDED } from './fan-outs.ts'
import type { FanOut } from './fan-outs.ts'
import { WORK } from './work.ts'

export interface CostField {
  readonly definition: GraphQLField<unknown, unknown>
  /** Null for a value. */
  readonly type: GraphQLCompositeType | null
  /** Expected length of a list; null for one thing. A connection's is that of its page. */
  readonly fanOut: FanOut | null
  /** A connection: its page is read once, as `nodes` or under `edges`. */
  readonly paged: boolean
  /** `nodes` or `edges` of a connection: as long as the page. */
  readonly ofPage: boolean
  /** What `first` may be at most; null where the field has none. */
  readonly most: number | null
  /** Objects that each thing counts for: none where it is a part of the thing above, or a wrapping. */
  readonly weight: 0 | 1
  readonly work: FanOut | null
}

/** Type → field → cost. Of values only those that are counted are there. */
export type CostFields = ReadonlyMap<string, ReadonlyMap<string, CostField>>

/** Read with the thing that they belong to: they are no rows of their own. */
const PARTS: ReadonlySet<string> = new Set(['PageInfo', 'Period', 'UncertainDate', 'Support', 'Statement'])

/** Values that the database counts for each thing above. */
const COUNTS: ReadonlySet<string> = new Set(['totalCount', 'undatedCount'])

/** Where `first` may be less than for a page: the areas refuse more themselves, but only when they are asked. */
const MOST: Readonly<Record<string, number>> = { 'Query.search': 50, 'Query.suggest': 50, 'Query.paths': 5 }

/** Throws on a list that no estimate is known for: it would let any question through. */
export const costFieldsOf = (schema: GraphQLSchema): CostFields => {
  const missing: string[] = []
  const all = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => {
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const cost = costFieldOf(schema, type, field)
        if (cost === 'unknown') missing.push(`${type.name}.${field.name}`)
        return cost === null || cost === 'unknown' ? [] : [[field.name, cost] as const]
      })
      return [type.name, new Map(fields)] as const
    })
  if (missing.length > 0) throw new Error(`Lists without an estimate of their length: ${missing.join(', ')}`)
  return new Map(all)
}

/** 'unknown' for a list without an estimate, null for a value that costs nothing. */
const costFieldOf = (
  schema: GraphQLSchema,
  on: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
): CostField | 'unknown' | null => {
  const named = getNamedType(field.type)
  const type = isCompositeType(named) ? named : null
  if (type === null && !(COUNTS.has(field.name) && isConnection(on))) return null
  const isRoot = on === schema.getQueryType()
  const paged = isConnection(named)
  const ofPage = isConnection(on) && (field.name === 'nodes' || field.name === 'edges')
  const weight = weightOf(named)
  const fanOut = ofPage ? null : fanOutOf(on, field.name, isRoot, paged)
  const isList = isListType(getNullableType(field.type)) && weight === 1 && !ofPage
  if (fanOut === null && (paged || isList)) return 'unknown'
  const work = entryOf(WORK, on, field.name, isRoot)
  return { definition: field, type, fanOut, paged, ofPage, weight, work, most: mostOf(on, field) }
}

const weightOf = (type: GraphQLNamedType): 0 | 1 =>
  isConnection(type) || isEdge(type) || PARTS.has(type.name) ? 0 : 1

const fanOutOf = (on: GraphQLCompositeType, name: string, isRoot: boolean, paged: boolean): FanOut | null =>
  entryOf(FAN_OUTS, on, name, isRoot) ?? (isRoot && paged ? UNBOUNDED : null)

const mostOf = (on: GraphQLCompositeType, { name, args }: GraphQLField<unknown, unknown>): number | null =>
  args.some((argument) => argument.name === 'first') ? (MOST[`${on.name}.${name}`] ?? MAX_PAGE) : null

/** A type's own entry, else that of an interface of its, else that of every type: of things, not of the root. */
const entryOf = (
  table: Readonly<Record<string, FanOut>>,
  on: GraphQLCompositeType,
  name: string,
  isRoot: boolean,
): FanOut | null => {
  const interfaces = isObjectType(on) ? on.getInterfaces() : []
  const found = [on, ...interfaces].map((type) => table[`${type.name}.${name}`])
  return found.find((entry) => entry !== undefined) ?? (isRoot ? null : (table[`*.${name}`] ?? null))
}

const has = (type: GraphQLNamedType, ...names: readonly string[]): boolean =>
  isObjectType(type) && names.every((name) => type.getFields()[name] !== undefined)

const isConnection = (type: GraphQLNamedType): boolean => has(type, 'nodes', 'pageInfo')

const isEdge = (type: GraphQLNamedType): boolean => has(type, 'node', 'cursor')
