/** Who counts as a witness under a lens, and which dates rest on nobody's word. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../support/database.ts'
import { asker, loadMore, loadWorld } from '../support/small-world.ts'

const database = testDatabase()
const ask = asker(database)
afterAll(() => database.close())

beforeAll(async () => {
  await loadWorld(database, [])
  await loadMore(database, ['known/herald', 'known/copy', 'known/radio', 'known/post'])
})

const WALK = `query ($lens: Lens) { meeting(id: "meeting:walk", lens: $lens) {
  period { start { edtf } basis }
  participations { actor { id } attendance support { claims publishers contradictedBy } }
} }`

interface Walk {
  readonly period: { readonly start: { readonly edtf: string }; readonly basis: string | null } | null
  readonly participations: readonly {
    readonly actor: { readonly id: string }
    readonly attendance: string
    readonly support: object
  }[]
}

const walk = async (lens: object | null): Promise<Walk | null> =>
  ((await ask(WALK, { lens })).data as { readonly meeting: Walk | null }).meeting

/** "ali PRESENT" */
const seen = async (lens: object): Promise<readonly string[]> =>
  ((await walk(lens))?.participations ?? []).map(
    ({ actor, attendance }) => `${actor.id.replace('person:', '')} ${attendance}`,
  )

const publishersOf = async (lens: object): Promise<unknown> =>
  (await walk(lens))?.participations.find(({ actor }) => actor.id === 'person:karim')?.support

describe('enough publishers', () => {
  it('a reprint is its first publisher, whether or not the original is seen', async () => {
    const publishers = 1
    for (const only of [['herald', 'copy'], ['copy'], ['copy', 'post'], ['herald', 'copy', 'post']]) {
      const lens = { sources: { only: only.map((name) => `source:${name}`) } }
      expect(await publishersOf(lens)).toEqual({ claims: only.length, publishers, contradictedBy: 0 })
      expect(await walk({ ...lens, minPublishers: 2 })).toBeNull()
    }
  })

  it('agree on one attendance: those that saw him and those that missed him do not add up', async () => {
    expect(await seen({ minPublishers: 1, certainty: 'CERTAIN' })).toEqual([
      ...['ali PRESENT', 'dina INVITED', 'karim PRESENT', 'nadia PRESENT'],
    ])
    expect(await seen({ minPublishers: 2 })).toEqual(['ali PRESENT'])
    expect(await seen({ minPublishers: 3 })).toEqual([])
  })
})

describe('publishers', () => {
  it('are chosen by who publishes, not by whose word it is', async () => {
    const [evening, post] = ['institution:evening-post', 'institution:morning-post']
    expect(await walk({ publishers: { only: [evening] } })).toEqual(
      await walk({ sources: { only: ['source:copy'] } }),
    )
    expect(await walk({ publishers: { except: [post, 'institution:avarian-radio'] } })).toEqual(
      await walk({ sources: { only: ['source:copy'] } }),
    )
  })
})

describe('dates that a rule finds', () => {
  const period = async (only: readonly string[], includeInferred: boolean) => {
    const found = (await walk({ sources: { only: only.map((name) => `source:${name}`) }, includeInferred }))
      ?.period
    return found === null || found === undefined ? null : [found.start.edtf, found.basis]
  }

  it('are marked, and are gone without inference', async () => {
    expect(await period(['herald'], true)).toEqual(['2024-03-14', 'INFERRED'])
    expect(await period(['herald'], false)).toBeNull()
    expect(await period(['radio'], false)).toEqual(['2024-03-13', 'STATED'])
    expect(await period(['herald', 'radio'], true)).toEqual(['[2024-03-13,2024-03-14]', 'INFERRED'])
    expect(await period(['herald', 'copy'], true)).toEqual(['[2024-03-01..2024-03-31]', 'STATED'])
  })

  it('put a meeting into a window only with inference', async () => {
    const during = `query ($lens: Lens) { meetings(during: "2024-03-14", lens: $lens) { totalCount undatedCount } }`
    const lens = { sources: { only: ['source:herald'] } }
    expect((await ask(during, { lens })).data).toEqual({ meetings: { totalCount: 1, undatedCount: 0 } })
    expect((await ask(during, { lens: { ...lens, includeInferred: false } })).data).toEqual({
      meetings: { totalCount: 0, undatedCount: 1 },
    })
  })

  it('a day of publication is no stated day in office', async () => {
    const tenures = `query ($lens: Lens) { person(ref: {id: "person:nadia"}, lens: $lens) { tenures { nodes { period { edtf basis start { latest } } } } } }`
    const held = async (includeInferred: boolean): Promise<unknown> =>
      (await ask(tenures, { lens: { includeInferred, sources: { only: ['source:herald'] } } })).data
    const of = (period: object) => ({ person: { tenures: { nodes: [{ period }] } } })
    expect(await held(true)).toEqual(of({ edtf: '/', basis: 'INFERRED', start: { latest: '2024-03-15' } }))
    expect(await held(false)).toEqual(of({ edtf: '/', basis: null, start: { latest: null } }))
  })
})
