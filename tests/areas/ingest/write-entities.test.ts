import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkGraph } from '../../../src/database/graph-check.ts'
import { graphDigest } from '../../../src/ingest/digest.ts'
import { digestOf } from '../../../src/ingest/write/canonical.ts'
import { writeEntities } from '../../../src/ingest/write/entities.ts'
import { withdrawReport, writeReport } from '../../../src/ingest/write/report.ts'
import { testDatabase } from '../../support/database.ts'
import { LATER, NOW, ask, freshGraph, one, revision } from './graph.ts'
import { REGISTRY, asWritten, entity, report, source } from './small-reports.ts'

const database = testDatabase()

afterAll(() => database.close())

beforeEach(async () => {
  await freshGraph(database)
})

const found = (key: string) =>
  ask(
    database,
    "CALL db.index.fulltext.queryNodes('name_keys', $key) YIELD node RETURN node.text ORDER BY node.text",
    { key },
  )

const keyOf = (id: string) => one(database, 'MATCH (n:Name {id: $id}) RETURN head(n.keys)', { id })

describe('registry entries', () => {
  it('that are the same cost one read and no revision', async () => {
    const before = [await graphDigest(database), await revision(database)]
    const change = await writeEntities(database, REGISTRY, LATER)
    expect(change).toEqual({ changed: false, written: 0, unchanged: REGISTRY.length })
    expect([await graphDigest(database), await revision(database)]).toEqual(before)
  })

  it('and reports whose names were found by other keys in an earlier version are written again', async () => {
    const amin = entity('person:amin', 'Amin', { names: [{ text: 'Amin', kind: 'PRIMARY' }] })
    const spelled = report(source('first'), [{ fact: asWritten('person:amin', 'Ameen', 'fr') }])
    await writeEntities(database, [amin], NOW)
    await writeReport(database, spelled, NOW)
    const now = await ask(database, 'MATCH (n:Name) RETURN n.id, n.keys ORDER BY n.id')
    await database.write({
      text: "MATCH (n:Name) SET n.keys = ['OLD'] WITH count(*) AS _ MATCH (e:Person|Source) SET e.digest = CASE WHEN e:Person THEN $amin ELSE $spelled END",
      parameters: { amin: digestOf(amin), spelled: digestOf(spelled) },
    })
    expect(await writeEntities(database, [amin], LATER)).toMatchObject({ written: 1 })
    expect(await writeReport(database, spelled, LATER)).toMatchObject({
      outcomes: ['changed'],
      claimsAdded: 0,
      claimsWithdrawn: 0,
    })
    expect(
      await ask(database, "MATCH (n:Name)-[:NAMES]->({id: 'person:amin'}) RETURN n.id, n.keys ORDER BY n.id"),
    ).toEqual(now.filter(([id]) => String(id).includes('person:amin')))
  })

  it('become exactly what is given: properties, names and relations that are not given go', async () => {
    const place = entity('place:tripoli', 'Trablus', { properties: { nameAr: 'طرابلس' } })
    const person = entity('person:amin', 'Amin', { names: [{ text: 'Amin', kind: 'PRIMARY' }] })
    const change = await writeEntities(database, [place, person], LATER)
    expect(change).toMatchObject({ written: 2, unchanged: 0 })
    expect(
      await one(
        database,
        "MATCH (p:Place {id: 'place:tripoli'}) RETURN [p.nameEn, p.nameAr, COUNT { (p)-->() }]",
      ),
    ).toEqual([null, 'طرابلس', 0])
    expect(
      await ask(
        database,
        "MATCH (n:Name)-[:NAMES]->({id: 'person:amin'}) RETURN n.text, n.kind, n.since, n.was ORDER BY n.text",
      ),
    ).toEqual([
      ['Amin', 'PRIMARY', LATER.toISOString(), null],
      ['Amin Salem', 'AS_WRITTEN', null, [`${NOW.toISOString()}/${LATER.toISOString()} PRIMARY`]],
    ])
    expect(await checkGraph(database)).toEqual([])
  })

  it('of one write may point at each other in any order', async () => {
    const inner = entity('place:port', 'Port', { links: [{ type: 'WITHIN', to: 'place:zawiya' }] })
    await writeEntities(database, [inner, entity('place:zawiya', 'Zawiya')], NOW)
    expect(await one(database, "MATCH ({id: 'place:port'})-[:WITHIN]->(z) RETURN z.id")).toBe('place:zawiya')
  })

  it('that point at nothing are refused, and nothing is written', async () => {
    const before = await graphDigest(database)
    const lost = entity('role:lost', 'Lost', { links: [{ type: 'OFFICE_IN', to: 'institution:nowhere' }] })
    await expect(writeEntities(database, [lost], NOW)).rejects.toThrow(/Wrote 0 of 1 rows/)
    expect(await graphDigest(database)).toEqual(before)
  })

  it('a dry run counts and writes nothing', async () => {
    const before = await graphDigest(database)
    expect(await writeEntities(database, [entity('person:new', 'New')], NOW, { dryRun: true })).toMatchObject(
      { written: 1 },
    )
    expect(await graphDigest(database)).toEqual(before)
  })
})

describe('names', () => {
  const spelled = report(source('first'), [{ fact: asWritten('person:amin', 'Zuhair', 'fr') }])
  const registered = entity('person:amin', 'Amin Salem', {
    names: [
      { text: 'Amin Salem', kind: 'PRIMARY' },
      { text: 'Zuhair', lang: 'ar', kind: 'ALIAS' },
    ],
  })
  const kind = () => one(database, "MATCH (n:Name {text: 'Zuhair'}) RETURN [n.kind, n.lang]")

  it('are found by their keys as soon as they are written', async () => {
    const key = String(await keyOf('name:person:amin/Amin Salem'))
    expect(await found(key)).toContainEqual(['Amin Salem'])
  })

  it('as written come from reports, and the registry neither adds to them nor takes them away', async () => {
    await writeReport(database, spelled, NOW)
    await writeEntities(database, [entity('person:amin', 'Amin')], NOW)
    expect(await kind()).toEqual(['AS_WRITTEN', 'fr'])
  })

  it("become the registry's when it has them too, and the report's again when it has not", async () => {
    await writeReport(database, spelled, NOW)
    await writeEntities(database, [registered], NOW)
    expect(await kind()).toEqual(['ALIAS', 'ar'])
    await writeEntities(database, [entity('person:amin', 'Amin Salem')], NOW)
    expect(await kind()).toEqual(['AS_WRITTEN', 'fr'])
    expect(await checkGraph(database)).toEqual([])
  })

  it('that no report writes any more stay findable: a question of the past may mean them', async () => {
    await writeReport(database, spelled, NOW)
    const key = String(await keyOf('name:person:amin/Zuhair'))
    await withdrawReport(database, 'source:first', LATER)
    expect(await found(key)).toEqual([['Zuhair']])
    expect(await one(database, "MATCH (n:Name {text: 'Zuhair'}) RETURN n.live")).toBe(0)
  })
})
