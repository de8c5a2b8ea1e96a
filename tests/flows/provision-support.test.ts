import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { countOf } from '../support/database-floor.ts'
import { empty, spoke, testAddress, testDatabase } from '../support/database.ts'

describe('the real server of the tests', () => {
  const database = testDatabase()
  afterAll(() => database.close())
  beforeEach(() => empty(database))

  it('is Neo4j 5 Community, the edition that is provisioned', async () => {
    const text = 'CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0], edition'
    const [[name, version, edition] = []] = await database.read({ text, parameters: {} })
    expect([name, edition]).toEqual(['Neo4j Kernel', 'community'])
    expect(version).toMatch(/^5\.26\./)
  })

  it('is empty after `empty`, relations and all', async () => {
    await database.write({ text: 'UNWIND range(1, 5000) AS n CREATE (:A {n: n})-[:R]->(:B)', parameters: {} })
    await empty(database)
    expect(await database.read({ text: 'MATCH (n) RETURN count(n)', parameters: {} })).toEqual([[0]])
  })

  it('counts this test once, however often it speaks', () => {
    spoke()
    const once = countOf(inject('neo4jRecord'))
    spoke()
    expect(once).toBeGreaterThan(0)
    expect(countOf(inject('neo4jRecord'))).toBe(once)
  })

  it('has an address that a service can be started with', () => {
    expect(testAddress().uri).toMatch(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//)
  })
})
