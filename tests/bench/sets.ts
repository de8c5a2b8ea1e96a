/** The data sets that a run may measure. */
import { findFiles } from '../../src/ingest/files.ts'
import { validateAll } from '../../src/ingest/validate.ts'
import { inProject } from '../../src/model/paths.ts'
import { hubs } from './data/hubs.ts'
import type { World } from './data/made.ts'
import { castOf, G, M, S, world } from './data/world.ts'
import { hubQuestions, recordQuestions } from './record-questions.ts'
import type { Question } from './questions.ts'
import { worldQuestions } from './world-questions.ts'

export interface DataSet {
  readonly name: string
  readonly world: World
  readonly questions: readonly Question[]
}

const SIZES = { S, M, G } as const

export const SETS = ['L', 'S', 'M', 'G', 'H'] as const
export type SetName = (typeof SETS)[number]

export const dataSet = async (name: SetName): Promise<DataSet> => {
  if (name === 'L') return { name, world: await record(), questions: recordQuestions }
  if (name === 'H') return { name, world: hubs(), questions: hubQuestions }
  const size = SIZES[name]
  return { name, world: world(size), questions: worldQuestions(castOf(size)) }
}

/** The whole seed. */
const record = async (): Promise<World> => {
  const { files, faults: missing } = await findFiles([inProject('seed')])
  const { load, faults } = validateAll(files)
  if (load === null || missing.length > 0) throw new Error(JSON.stringify([...missing, ...faults]))
  return { entities: load.entities, reports: () => load.reports }
}
