/** An invented world into an empty graph, by Sifa's own writer: so its shape, folds and keys are those of any load. */
import type { Database } from '../../../src/database/run.ts'
import { writeInBatches } from '../../../src/ingest/write/batches.ts'
import { writeEntities } from '../../../src/ingest/write/entities.ts'
import { writeReports } from '../../../src/ingest/write/report.ts'
import type { EntityLabel, LinkedReport } from '../../../src/model/graph.ts'
import type { World } from './made.ts'

const ENTITIES = 4_000
const REPORTS = 400
/** What entries point at comes before them. */
const ORDER: readonly EntityLabel[] = ['Place', 'Topic', 'Institution', 'Role', 'Person']

/** Calls back with how many claims are written. Throws where the database fails. */
export const loadWorld = async (
  database: Database,
  { entities, reports }: World,
  progress: (claims: number) => void,
): Promise<void> => {
  const now = new Date()
  for (const label of ORDER) {
    const own = entities.filter((entity) => entity.label === label)
    for (let at = 0; at < own.length; at += ENTITIES)
      await writeEntities(database, own.slice(at, at + ENTITIES), now)
  }
  let claims = 0
  for (const chunk of chunks(reports(), REPORTS)) {
    await writeInBatches(chunk, {
      write: (batch) => writeReports(database, batch, now),
      wrote: () => undefined,
    })
    claims += chunk.reduce((sum, report) => sum + report.claims.length, 0)
    progress(claims)
  }
}

function* chunks(reports: Iterable<LinkedReport>, size: number): Iterable<readonly LinkedReport[]> {
  let chunk: LinkedReport[] = []
  for (const report of reports) {
    chunk.push(report)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
