/** One statement and one round trip a root field, seen on the wire; index seeks, seen in the server's own plans. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../src/database/run.ts'
import type { Database } from '../../src/database/run.ts'
import { inProject } from '../../src/model/paths.ts'
import { tap } from '../support/bolt-traffic.ts'
import type { Tap } from '../support/bolt-traffic.ts'
import { compiled } from '../support/compiled.ts'
import { counted, testAddress, testDatabase } from '../support/database.ts'
import { operatorsOf } from '../support/explain.ts'
import { asker, loadWorld } from '../support/small-world.ts'

const database = testDatabase()
let wire: Tap
let tapped: Database

beforeAll(async () => {
  await loadWorld(database)
  const { hostname, port } = new URL(testAddress().uri)
  wire = await tap({ host: hostname, port: Number(port === '' ? 7687 : port) })
  tapped = counted(connect({ ...testAddress(), uri: `bolt://127.0.0.1:${String(wire.port)}` }))
})

afterAll(async () => {
  await tapped.close()
  await wire.close()
  await database.close()
})

const traffic = async (document: string): Promise<readonly string[]> => {
  wire.take()
  expect((await asker(tapped)(document)).codes).toEqual([])
  return wire.take()
}

describe('on the wire', () => {
  it('a root field is one RUN with one PULL, however much is nested under it', async () => {
    const document = `{ encounters(of: {id: "person:ali"}) { totalCount nodes { meeting { title claims { nodes { source { publisher { name } } } } }
      participation { representation { top { id } links { fact { claims { nodes { id } } } } } } counterpart { actor { name names { text } } inCapacities { role { institution { above { parent { id } } } } } } } } }`
    expect(await traffic(document)).toEqual(['RUN', 'PULL'])
  })

  it('two root fields are two, and a name in a root field is one more', async () => {
    expect(await traffic('{ stats { people } meetings { nodes { id } } }')).toHaveLength(4)
    expect(await traffic('{ person(ref: {name: "Basma Bari"}) { id } }')).toEqual([
      'RUN',
      'PULL',
      'RUN',
      'PULL',
    ])
  })
})

/** Operators that walk over a whole label or the whole graph: what an index, or an anchor, is there to spare. */
const SCANS =
  /AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|RelationshipTypeScan/

const golden = inProject('tests', 'golden', 'article')
const documents = readdirSync(golden).filter((file) => file.endsWith('.graphql'))

describe('plans of the golden documents', () => {
  it.each(documents)('%s begins at an index and scans nothing', async (file) => {
    const byId = readFileSync(`${golden}/${file}`, 'utf8').replace(
      /\{ name: "[^"]*" \}/g,
      '{ id: "person:ali" }',
    )
    const { statements } = await compiled(byId)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const operators = await operatorsOf(statement)
      expect(operators.filter((operator) => SCANS.test(operator))).toEqual([])
      expect(operators.some((operator) => /Index.*Seek/.test(operator))).toBe(true)
    }
  })

  it('a page of meetings in a window reads an index in its order', async () => {
    const { statements } = await compiled('{ meetings(during: "2024-03", first: 10) { nodes { id } } }')
    const operators = await operatorsOf(statements[0] ?? { text: '', parameters: {} })
    expect(operators.filter((operator) => /Sort|Top/.test(operator))).toEqual([])
    expect(operators.some((operator) => operator.startsWith('NodeIndexSeek'))).toBe(true)
  })
})
