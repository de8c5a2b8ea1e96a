/** Row 23: documents made by chance, valid and spoilt: never a fault of the service. The audits of GraphQL over HTTP. */
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSchema } from '../../src/server/schema.ts'
import { chanceOf } from '../support/interpreter/random.ts'
import { randomDocument } from '../support/random-documents.ts'
import type { RandomDocument } from '../support/random-documents.ts'
import { sized } from '../support/size.ts'
import { rowOf } from './support/figures.ts'
import { startOnStub } from './support/service.ts'
import type { Answer, StubService } from './support/service.ts'
import { spoilt } from './support/spoilt.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

const schema = createSchema()
const AT_ONCE = 6
const COUNT = sized(100_000, 300)
/** A whole run takes as many as fit; the table says how many those were. */
const LIMIT_MS = sized(90_000, 30_000)

interface Found {
  readonly asked: number
  readonly statuses: ReadonlyMap<number, number>
  readonly faults: readonly string[]
}

const hunt = async (documentOf: (seed: number) => RandomDocument): Promise<Found> => {
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const until = performance.now() + LIMIT_MS
  let asked = 0
  const worker = async (): Promise<void> => {
    while (asked < COUNT && performance.now() < until) {
      const { query, variables } = documentOf((asked += 1))
      const answer = await service
        .ask(query, variables)
        .catch((error: unknown): Answer => ({ status: 0, text: String(error), code: '', ms: 0 }))
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (answer.status === 0 || answer.status >= 500) faults.push(`${query}\n${answer.text}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { asked, statuses, faults }
}

it('answers valid documents, whatever they ask', async () => {
  const row = rowOf(23, 'stub')
  const { asked, statuses, faults } = await hunt((seed) => randomDocument(schema, chanceOf(seed)))
  expect(faults.slice(0, 3)).toEqual([])
  row.exactly(`5xx of ${asked} valid documents (100,000 if they fit)`, faults.length, 0)
  row.atLeast(
    'of them taken by validation and limits, in a hundred',
    (100 * (statuses.get(200) ?? 0)) / asked,
    80,
  )
})

it('answers spoilt documents', async () => {
  const row = rowOf(23, 'stub')
  const { asked, statuses, faults } = await hunt((seed) => {
    const chance = chanceOf(-seed)
    const { query, variables } = randomDocument(schema, chance)
    return { query: spoilt(query, chance), variables }
  })
  expect(faults.slice(0, 3)).toEqual([])
  row.exactly(`5xx of ${asked} spoilt documents (100,000 if they fit)`, faults.length, 0)
  row.atLeast('of them refused, in a hundred', (100 * (statuses.get(400) ?? 0)) / asked, 20)
  row.exactly('ends of the process', service.sifa.heard().split('Ready in').length - 2, 0)
  expect(service.sifa.heard()).not.toContain('An unexpected error was masked')
})

/** What a server MAY do and this one does not: a form, and a GET that any page of the web could make a browser send. */
const REFUSED: readonly string[] = ['5A70', '6A70', 'D6D5']

it('passes the audits of GraphQL over HTTP', async () => {
  const row = rowOf(23, 'stub')
  const notices: string[] = []
  const failed: string[] = []
  const audits = serverAudits({ url: () => `${service.url}/graphql` })
  for (const audit of audits) {
    const { status } = await audit.fn()
    if (status === 'notice') notices.push(audit.id)
    else if (status !== 'ok') failed.push(`${audit.id} ${audit.name}`)
  }
  expect(failed).toEqual([])
  expect(notices.sort()).toEqual(REFUSED)
  row.exactly('audits passed, 3 forbidden by CSRF prevention', audits.length - notices.length, 58)
})
