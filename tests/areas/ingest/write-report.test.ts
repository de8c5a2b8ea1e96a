import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/database/graph-check.ts'
import { graphDigest } from '../../../src/ingest/digest.ts'
import { withdrawReport, writeReport } from '../../../src/ingest/write/report.ts'
import { testDatabase } from '../../support/database.ts'
import { LATER, NOW, ask, freshGraph, one, revision } from './graph.ts'
import {
  DAY,
  asWritten,
  entity,
  fullReport,
  heldOn,
  meeting,
  outcome,
  participation,
  report,
  source,
} from './small-reports.ts'

const database = testDatabase()

afterAll(() => database.close())

beforeEach(async () => {
  await freshGraph(database)
})

describe('a report that is new', () => {
  it('writes every fact with its claim, and the graph check finds nothing', async () => {
    const change = await writeReport(database, fullReport('first'), NOW)
    expect(change).toMatchObject({
      outcomes: ['loaded'],
      claimsAdded: 11,
      claimsWithdrawn: 0,
      factsAdded: 11,
      factsGone: 0,
    })
    expect(await checkGraph(database)).toEqual([])
  })

  it('keeps on the claim what visibility and order need', async () => {
    await writeReport(database, fullReport('first'), NOW)
    const [row] = await ask(
      database,
      `MATCH (c:Claim)-[:ABOUT]->(:Participation {id: 'participation:talks/person:amin'})
       RETURN c.source, c.publisher, c.witness, c.order, c.recordedAt, c.recordedBy, c.says, c.count IS :: INTEGER`,
    )
    expect(row).toEqual([
      'source:first',
      'institution:gazette',
      'institution:gazette',
      '10019924 source:first 000002',
      NOW.toISOString(),
      'loader',
      ['attendance\tPRESENT', 'side\thost', 'sideBasis\tSTATED', 'count\t1'],
      true,
    ])
  })

  it('bumps the revision once and tells when', async () => {
    const before = Number(await revision(database))
    await writeReport(database, fullReport('first'), LATER)
    expect(await revision(database)).toBe(before + 1)
    expect(await one(database, 'MATCH (g:Graph) RETURN g.loadedAt')).toBe(LATER.toISOString())
  })

  it('leaves nothing behind when it breaks the shapes', async () => {
    const before = await graphDigest(database)
    const broken = report(source('broken'), [
      { fact: meeting('talks'), values: heldOn(DAY) },
      { fact: participation('talks', 'person:amin'), links: [{ type: 'MARRIED_TO', to: 'person:cara' }] },
    ])
    await expect(writeReport(database, broken, NOW)).rejects.toThrow(/link of no known type: MARRIED_TO/)
    expect(await graphDigest(database)).toEqual(before)
  })

  it('a dry run counts and writes nothing', async () => {
    const before = await graphDigest(database)
    const change = await writeReport(database, fullReport('first'), NOW, { dryRun: true })
    expect(change).toMatchObject({ outcomes: ['loaded'], claimsAdded: 11 })
    expect(await graphDigest(database)).toEqual(before)
  })
})

describe('the same report again', () => {
  it('changes nothing, not even the revision', async () => {
    await writeReport(database, fullReport('first'), NOW)
    const before = [await graphDigest(database), await revision(database)]
    expect(await writeReport(database, fullReport('first'), LATER)).toMatchObject({
      changed: false,
      outcomes: ['unchanged'],
    })
    expect([await graphDigest(database), await revision(database)]).toEqual(before)
  })
})

describe('a report that was changed', () => {
  const talks = (...actors: readonly string[]) =>
    report(source('first'), [
      { fact: meeting('talks'), values: heldOn(DAY) },
      ...actors.map((actor) => ({ fact: participation('talks', actor), values: { attendance: 'PRESENT' } })),
    ])

  it('replaces exactly what it had said', async () => {
    await writeReport(database, talks('person:amin', 'person:brown'), NOW)
    const change = await writeReport(database, talks('person:amin', 'person:cara'), LATER)
    expect(change).toMatchObject({
      outcomes: ['changed'],
      claimsAdded: 1,
      claimsWithdrawn: 1,
      factsAdded: 1,
      factsGone: 1,
    })
    const times = await ask(
      database,
      `MATCH (c:Claim)-[r:ABOUT|WAS_ABOUT]->(f:Participation)
       RETURN f.id, type(r), c.recordedAt, c.withdrawnAt, f.live ORDER BY f.id`,
    )
    expect(times).toEqual([
      ['participation:talks/person:amin', 'ABOUT', NOW.toISOString(), null, 1],
      ['participation:talks/person:brown', 'WAS_ABOUT', NOW.toISOString(), LATER.toISOString(), 0],
      ['participation:talks/person:cara', 'ABOUT', LATER.toISOString(), null, 1],
    ])
    expect(await checkGraph(database)).toEqual([])
  })

  it('leaves the present of a clean load', async () => {
    await writeReport(database, talks('person:amin', 'person:cara'), NOW)
    const { present } = await graphDigest(database)
    await freshGraph(database)
    await writeReport(database, fullReport('first'), NOW)
    await writeReport(database, talks('person:brown'), NOW)
    await writeReport(database, talks('person:amin', 'person:cara'), NOW)
    expect((await graphDigest(database)).present).toBe(present)
  })

  it('takes a new day of publication into the order of claims that are said as before', async () => {
    await writeReport(database, talks('person:amin'), NOW)
    const later = {
      ...talks('person:amin'),
      source: source('first', { publishedLatest: DAY + 9, witness: 'source:first' }),
    }
    expect(await writeReport(database, later, LATER)).toMatchObject({ claimsAdded: 0, claimsWithdrawn: 0 })
    const stood = (type: string) =>
      ask(
        database,
        `MATCH (c:Claim)-[:${type}]->() RETURN c.order, c.witness, c.recordedAt, c.since, c.withdrawnAt ORDER BY c.order`,
      )
    const [now, then] = [NOW.toISOString(), LATER.toISOString()]
    expect(await stood('ABOUT')).toEqual([
      ['10019929 source:first 000000', 'source:first', now, then, null],
      ['10019929 source:first 000001', 'source:first', now, then, null],
    ])
    expect(await stood('WAS_ABOUT')).toEqual([
      ['10019924 source:first 000000', 'institution:gazette', now, null, then],
      ['10019924 source:first 000001', 'institution:gazette', now, null, then],
    ])
    expect(await checkGraph(database)).toEqual([])
  })

  it('says again what it had taken back, as a claim of its own', async () => {
    for (const actor of ['person:amin', 'person:brown', 'person:amin'])
      await writeReport(database, talks(actor), NOW)
    await withdrawReport(database, 'source:first', NOW)
    expect(await one(database, 'MATCH (c:Claim) WHERE c.withdrawnAt IS NULL RETURN count(c)')).toBe(0)
    expect(await checkGraph(database)).toEqual([])
  })

  it('never records an instant before the last one', async () => {
    await writeReport(database, talks('person:amin'), LATER)
    await writeReport(database, talks('person:brown'), NOW)
    expect(await one(database, 'MATCH (c:Claim) WHERE c.withdrawnAt IS NOT NULL RETURN c.withdrawnAt')).toBe(
      LATER.toISOString(),
    )
  })
})

describe('a report that is taken back', () => {
  it('leaves the present as if it had never been, and the record knows it', async () => {
    await writeReport(database, fullReport('other'), NOW)
    const before = await graphDigest(database)
    await writeReport(database, fullReport('first', DAY + 1), NOW)
    const change = await withdrawReport(database, 'source:first', LATER)
    expect(change).toMatchObject({ outcomes: ['withdrawn'], claimsWithdrawn: 11, factsGone: 1 })
    const after = await graphDigest(database)
    expect(after.present).toBe(before.present)
    expect(after.record).not.toBe(before.record)
    expect(await checkGraph(database)).toEqual([])
  })

  it('that is not loaded changes nothing', async () => {
    expect(await withdrawReport(database, 'source:nobody', NOW)).toMatchObject({
      changed: false,
      outcomes: ['unchanged'],
    })
  })

  it('takes the entities along that only it introduced, with their names', async () => {
    await writeReport(database, fullReport('first'), NOW)
    await withdrawReport(database, 'source:first', LATER)
    const [row] = await ask(
      database,
      `MATCH (d:Institution {id: 'institution:first-delegation'}) RETURN d.withdrawnAt, COUNT { (d)<-[:NAMES]-(n) WHERE n.kind <> 'AS_WRITTEN' }`,
    )
    expect(row).toEqual([LATER.toISOString(), 0])
  })
})

describe('what several reports tell of one thing', () => {
  it('an entity is what its first source in order of id says', async () => {
    const shared = (key: string, name: string) =>
      report(source(key), [], [entity('institution:mission', name)])
    const name = () => one(database, "MATCH (i:Institution {id: 'institution:mission'}) RETURN i.nameEn")
    await writeReport(database, shared('b', 'From b'), NOW)
    await writeReport(database, shared('a', 'From a'), NOW)
    expect(await name()).toBe('From a')
    await withdrawReport(database, 'source:a', LATER)
    expect(await name()).toBe('From b')
  })

  it('the language of a text comes from its live claims', async () => {
    const tells = (key: string, lang: string) =>
      report(source(key), [
        { fact: meeting('talks'), values: heldOn(DAY) },
        { fact: outcome('talks', 'train', lang) },
        { fact: asWritten('person:amin', 'Ameen', lang) },
      ])
    await writeReport(database, tells('b', 'en'), NOW)
    await writeReport(database, tells('a', 'ar'), NOW)
    const langs = () => ask(database, 'MATCH (f:Fact) WHERE f.lang IS NOT NULL RETURN f.lang ORDER BY f.id')
    expect(await langs()).toEqual([['ar'], ['ar']])
    await withdrawReport(database, 'source:a', LATER)
    expect(await langs()).toEqual([['en'], ['en']])
  })
})
