import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkGraph } from '../../src/database/graph-check.ts'
import { applySchema } from '../../src/database/schema.ts'
import type { GraphDigest } from '../../src/ingest/digest.ts'
import { graphDigest } from '../../src/ingest/digest.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { inProject } from '../../src/model/paths.ts'
import { below, pick, randomFrom } from '../areas/ingest/random-reports.ts'
import { empty, testAddress, testDatabase } from '../support/database.ts'
import type { LoaderProgram } from '../support/loader-process.ts'
import { loaderProgram } from '../support/loader-process.ts'
import { sized } from '../support/size.ts'
import { watched } from '../support/watched-database.ts'

const database = testDatabase()
const PATHS = [inProject('seed', 'article')]
const SEED = 20_240_716
const POINTS = sized(50, 1, 3)

let program: LoaderProgram
let clean: { readonly digest: GraphDigest; readonly events: number }

/** Places of a whole load, from the first statement to the last COMMIT, and some milliseconds after each. */
const points = (): readonly (readonly [share: number, afterMs: number])[] => {
  const random = randomFrom(SEED)
  return Array.from({ length: POINTS }, () => [
    random(),
    pick(random, [0, 0, below(random, 5), below(random, 30)]),
  ])
}

beforeAll(async () => {
  program = await loaderProgram()
  await empty(database)
  await applySchema(database)
  let events = 0
  const result = await loadFiles(PATHS, { database: watched(database, () => (events += 1)) })
  expect(result).toMatchObject({ ok: true })
  clean = { digest: await graphDigest(database), events }
})

afterAll(async () => {
  await program.remove()
  await database.close()
})

describe('a loader that is killed', () => {
  it.each(points())(
    'at %f of its way and %i ms later, and then run again, leaves a clean load',
    async (share, afterMs) => {
      await empty(database)
      const death = { event: 1 + Math.floor(share * clean.events), afterMs }
      const exit = await program.run({ address: testAddress(), paths: PATHS, death })
      expect(exit, exit.stderr).toMatchObject({ signal: 'SIGKILL' })
      expect(await loadFiles(PATHS, { database })).toMatchObject({ ok: true })
      expect(await graphDigest(database)).toEqual(clean.digest)
    },
  )
})

const LOADERS = sized(4, 2, 4)

describe('several loaders at once, each a process', () => {
  it('leave a clean load, and each report is written by one of them', async () => {
    await empty(database)
    const order = { address: testAddress(), paths: PATHS }
    const exits = await Promise.all(Array.from({ length: LOADERS }, () => program.run(order)))
    expect(exits.map(({ code, stderr }) => [code, stderr])).toEqual(Array(LOADERS).fill([0, '']))
    expect(await graphDigest(database)).toEqual(clean.digest)
    const loaded = exits.map(
      ({ stdout }) => (JSON.parse(stdout) as { result: { counts: { loaded: number } } }).result.counts.loaded,
    )
    const reports = await database.read({
      text: 'MATCH (s:Source) WHERE s.digest IS NOT NULL RETURN count(s)',
      parameters: {},
    })
    expect([[loaded.reduce((a, b) => a + b)]]).toEqual(reports)
    expect(await checkGraph(database)).toEqual([])
  })
})
