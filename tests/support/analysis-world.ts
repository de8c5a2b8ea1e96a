/** Two camps and those who stand between them: what the questions over many meetings are asked about. */
import { fileURLToPath } from 'node:url'
import type { Database } from '../../src/database/run.ts'
import { applySchema } from '../../src/database/schema.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { empty } from './database.ts'
import { asker } from './small-world.ts'

const CAMP_REPORTS = ['daily', 'weekly', 'wire'] as const

/** Empties the database and loads the registry and these reports, in this order. */
export const loadCamps = async (
  database: Database,
  reports: readonly string[] = CAMP_REPORTS,
): Promise<void> => {
  await empty(database)
  await applySchema(database)
  for (const name of ['registry', ...reports]) {
    const file = fileURLToPath(new URL(`analysis-world/${name}.yaml`, import.meta.url))
    const result = await loadFiles([file], { database })
    if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1))
  }
}

/** Each takes `$lens`. */
const QUESTION = {
  brokers: `query ($lens: Lens, $during: EDTF, $first: Int = 20, $after: String, $outsiders: Boolean, $between: [ActorRef!]! = [{id: "institution:north"}, {id: "institution:south"}]) {
    brokers(between: $between, outsiders: $outsiders, during: $during, lens: $lens, first: $first, after: $after) {
      totalCount undatedCount pageInfo { hasNextPage endCursor }
      nodes { actor { id } standsFor { id } meetingsWithFirst meetingsWithSecond meetingsWithBoth certainWithFirst certainWithSecond inferredWithFirst inferredWithSecond
        examplesWithFirst(first: 2) { id } examplesWithSecond { id } support { claims sources publishers firstPartyOnly contradictedBy } } } }`,
  contactMatrix: `query ($lens: Lens, $during: EDTF) {
    contactMatrix(rows: [{id: "institution:north"}, {id: "institution:south"}, {id: "institution:nobody"}], columns: [{id: "institution:gamma"}, {id: "person:ed"}, {id: "person:vera"}], during: $during, lens: $lens) {
      rows { id } columns { id name } columnCount undatedCount unknown cells { row { id } column { id } meetings certain possible inferred undated } } }`,
  byPerson: `query ($lens: Lens) {
    contactMatrix(rows: [{id: "institution:north"}, {id: "institution:south"}], by: PERSON, lens: $lens) { columns { id } columnCount cells { meetings } } }`,
  meetingBuckets: `query ($lens: Lens, $from: Day, $to: Day, $interval: Interval = MONTH, $fill: Boolean) {
    meetingBuckets(interval: $interval, groupBy: TOPIC, from: $from, to: $to, fill: $fill, lens: $lens) {
      imprecise undated total buckets { start end count groups { group name count } } } }`,
} as const
type Name = keyof typeof QUESTION

interface Broker {
  readonly actor: { readonly id: string }
  readonly standsFor: readonly { readonly id: string }[]
  readonly meetingsWithFirst: number
  readonly meetingsWithSecond: number
}
export interface Answers {
  readonly brokers: {
    readonly totalCount: number
    readonly undatedCount: number
    readonly nodes: readonly Broker[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  }
  readonly contactMatrix: {
    readonly undatedCount: number
    readonly columns: readonly { readonly id: string }[]
    readonly cells: readonly (Readonly<Record<'row' | 'column', { readonly id: string }>> & {
      readonly meetings: number
      readonly certain: number
      readonly inferred: number
      readonly undated: number
    })[]
  }
  readonly meetingBuckets: {
    readonly imprecise: number
    readonly undated: number
    readonly total: number
    readonly buckets: readonly { readonly start: string; readonly count: number; readonly groups: unknown }[]
  }
}

/** Asks one of the questions; throws where it is refused. */
export const answerer = (database: Database) => {
  const ask = asker(database)
  return async (name: Name, variables: Record<string, unknown> = {}): Promise<Answers> => {
    const { data, codes } = await ask(QUESTION[name], variables)
    if (codes.length > 0) throw new Error(codes.join(', '))
    return data as Answers
  }
}
