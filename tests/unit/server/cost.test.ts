/** The cost gate at the door: what is refused, what an answer says of its cost, and dry runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Statement } from '../../../src/model/statement.ts'
import { startCostService } from '../../support/cost-service.ts'
import type { CostService } from '../../support/cost-service.ts'

const statements: Statement[] = []
const ROLES = Array.from({ length: 7 }, (_, index) => [`role:r${String(index)}`])
const database = {
  read: (statement: Statement) => (statements.push(statement), Promise.resolve([[[ROLES]]])),
}

let open: CostService
let trusted: CostService
let tight: CostService
beforeAll(async () => {
  open = await startCostService(database)
  trusted = await startCostService(database, { caller: 'trusted' })
  tight = await startCostService(database, { limits: { anybody: 4, trusted: 8 } })
})
afterAll(() => Promise.all([open, trusted, tight].map(({ service }) => service.stop(100))))

/** What was sent while `work` ran. */
const sentBy = async (work: Promise<unknown>): Promise<number> => {
  const before = statements.length
  await work
  return statements.length - before
}

const ROLES_OF = '{ institution(ref: {id: "institution:a"}) { roles { id } } }'
const DEAR =
  '{ people(first: 100) { nodes { participations(first: 100) { nodes { claims(first: 100) { nodes { id } } } } } } }'

describe('a question', () => {
  it('is answered with what it was expected to cost and what was read', async () => {
    const before = open.asked()
    const answer = await open.post({ query: ROLES_OF })
    expect(answer).toMatchObject({ status: 200, cost: { requested: 4, actual: 8, limit: 10_000 } })
    expect(open.asked()).toBe(before + 1)
  })

  it('that is too dear is refused before anything is sent, with the dearest path', async () => {
    const before = open.asked()
    const work = open.post({ query: DEAR })
    expect(await sentBy(work)).toBe(0)
    expect(await work).toMatchObject({ status: 400, code: 'TOO_COSTLY', cost: undefined })
    expect((await work).message).toContain(
      'Most are at people.nodes.participations.nodes.claims.nodes: 100 × 25 × 4 = 10,000.',
    )
    expect(open.asked()).toBe(before)
  })

  it('may cost more for a caller who is trusted', async () => {
    expect(await trusted.post({ query: DEAR })).toMatchObject({ cost: { requested: 12_600, limit: 100_000 } })
  })

  it('of a class that nobody knows may cost what anybody may', async () => {
    const stranger = await startCostService(database, { caller: 'other' })
    expect(await stranger.post({ query: DEAR })).toMatchObject({ status: 400, code: 'TOO_COSTLY' })
    await stranger.service.stop(100)
  })

  it('of several root fields is refused as a whole', async () => {
    const work = tight.post({
      query: '{ a: meeting(id: "meeting:a") { id } b: meetings(first: 4) { totalCount nodes { id } } }',
    })
    expect(await sentBy(work)).toBe(0)
    expect(await work).toMatchObject({ status: 400, code: 'TOO_COSTLY' })
  })

  it('that is only about the schema costs nothing', async () => {
    const answer = await tight.post({ query: '{ __schema { queryType { fields { name } } } }' })
    expect(answer).toMatchObject({ status: 200, cost: undefined })
  })

  it('whose answer grows far beyond its estimate is stopped', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => [`role:r${String(index)}`])
    const wrong = await startCostService(
      { read: () => Promise.resolve([[[many]]]) },
      { limits: { anybody: 4, trusted: 4 } },
    )
    expect(await wrong.post({ query: ROLES_OF })).toMatchObject({
      ...{ code: 'TOO_COSTLY', data: { institution: null } },
      cost: { requested: 4, actual: 41, limit: 4 },
    })
    await wrong.service.stop(100)
  })

  it('with wrong variables is told so, and nothing is sent', async () => {
    const query = 'query ($n: Int!) { meetings(first: $n) { nodes { id } } }'
    for (const variables of [{}, { n: 'x' }, { n: 2 ** 31 }, { n: 2 ** 53 }, { n: 1.5 }]) {
      const work = open.post({ query, variables })
      expect(await sentBy(work)).toBe(0)
      expect(await work).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' })
    }
  })
})

describe('a dry run', () => {
  it.each([
    ['POST', (query: string) => open.post({ query, extensions: { dryRun: true } })],
    ['GET', (query: string) => open.get({ query, extensions: '{"dryRun":true}' })],
  ])('by %s says the cost and sends nothing', async (_method, ask) => {
    const work = ask('{ meetings(first: 30) { nodes { participations { id } } } }')
    expect(await sentBy(work)).toBe(0)
    expect(await work).toEqual({
      ...{ status: 200, code: undefined, message: undefined, data: null },
      cost: {
        ...{ requested: 180, limit: 10_000 },
        dearest: { path: 'meetings.nodes.participations', factors: [30, 5], objects: 150 },
      },
    })
  })

  it('says so also of what would be refused', async () => {
    const answer = await open.post({ query: DEAR, extensions: { dryRun: true } })
    expect(answer).toMatchObject({ status: 200, data: null, cost: { requested: 12_600, limit: 10_000 } })
  })

  it('of a question with faults says the faults, and sends nothing', async () => {
    const extensions = { dryRun: true }
    for (const body of [
      { query: '{ meetings(first: 101) { totalCount } }', extensions },
      { query: 'query ($n: Int!) { meetings(first: $n) { totalCount } }', variables: { n: 'x' }, extensions },
      { query: 'query A { stats { people } } query B { stats { people } }', extensions },
    ]) {
      const work = open.post(body)
      expect(await sentBy(work)).toBe(0)
      expect((await work).status).toBe(400)
    }
  })

  it('is asked for by true, and by nothing else', async () => {
    expect(await open.post({ query: ROLES_OF, extensions: { dryRun: false } })).toMatchObject({ status: 200 })
    const work = open.post({ query: ROLES_OF, extensions: { dryRun: 'yes' } })
    expect(await sentBy(work)).toBe(0)
    expect(await work).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })
})
