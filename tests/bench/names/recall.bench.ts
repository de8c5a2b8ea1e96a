/** npm run bench:names: prints the table and keeps it in results.md; the figures that the unit test holds are in stored.json. */
import { cpus } from 'node:os'
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { afterAll, it } from 'vitest'
import { inProject } from '../../../src/model/paths.ts'
import { testAddress } from '../../support/database.ts'
import { connect } from '../../../src/database/run.ts'
import { byLucene, byNaiveLetters, byTrigrams } from './baselines.ts'
import { casesOf, someOfBodies } from './cases.ts'
import { keyIndex } from './key-index.ts'
import { labelledPairs } from './labelled.ts'
import { figuresOf, picksOfNegatives, picksOfRecord, ranked } from './measure.ts'
import type { Picks } from './measure.ts'
import { negativesOf } from './negatives.ts'
import { readRecord } from './record.ts'
import { figureKey, GROUPS, recallTable, STORED_GROUPS } from './table.ts'

const database = connect(testAddress())
afterAll(() => database.close())

/** How the groups of bodies are made: it stands above the table. */
const SPLIT = `Bodies and offices are split by a glossary of the bench (glossary.ts, body-change.ts), never by the module: "spelt" where all words
of the shorter name stand in a longer one, in any spelling, order or language, and say more than what kind of body it is, or where one
is the other's initials; "some words others"; "another name" where nothing is common but the kind of body or the country; "another body's
too" where the spelling is word for word another actor's as well, so that only the second place is left for its own.`

const said = (what: string, { asked, picked, wrong }: Picks): readonly string[] => [
  `${what}: ${asked} asked, ${picked} picked, ${wrong.length} wrong`,
  ...wrong.slice(0, 20).map((each) => `  ${each}`),
]

it('recall and unique picks', async () => {
  const record = await readRecord()
  const cases = casesOf(record)
  const index = keyIndex(record)
  const own = cases.map(ranked(index))
  const methods = [
    { name: 'sifa', ranks: own },
    { name: 'trigrams', ranks: cases.map(byTrigrams(record)) },
    { name: 'naive', ranks: cases.map(byNaiveLetters(record)) },
    { name: 'arabic', ranks: await byLucene(database, 'arabic', record, cases) },
  ]
  const standard = await byLucene(database, 'standard', record, cases)
  const negatives = negativesOf(record)
  const [left, nobody] = [picksOfRecord(record, index), picksOfNegatives(record, negatives, index)]
  const made = [...new Set(negatives.map((each) => each.made))]
  const text = [
    ...recallTable(cases, [...methods, { name: 'standard', ranks: standard }]),
    '',
    ...said('Left out, asked by name', left),
    ...said('Names of nobody', nobody),
    `  made: ${made.map((kind) => `${negatives.filter((each) => each.made === kind).length} ${kind}`).join(', ')}`,
    ...labelledPairs(),
  ]
  const [[version] = []] = await database.read({
    text: 'CALL dbms.components() YIELD versions RETURN versions[0]',
    parameters: {},
  })
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores; Node ${process.versions.node}; Neo4j ${String(version)}; ${new Date().toISOString().slice(0, 10)}`
  const failing = cases.flatMap(({ query, into, body, change }, i) => {
    const rank = own[i] ?? -1
    const isSpelling = body === 'spelt' || (body === null && change !== 'another name')
    return isSpelling && (rank < 0 || rank > 4) ? [`  ${query.text} (${query.actor}, among ${into})`] : []
  })
  text.push('', `Spellings that are not among the first five: ${failing.length}`, ...failing)
  console.log(text.join('\n'))
  const figures = Object.fromEntries(
    GROUPS.slice(0, STORED_GROUPS).map((group) => [
      figureKey(group),
      figuresOf(own.filter((_, place) => cases.slice(place, place + 1).some(group.has))),
    ]),
  )
  await store(
    'results.md',
    `# Names: the last table\n\n${machine}\n\n${SPLIT}\n\n\`\`\`text\n${text.join('\n')}\n\`\`\`\n`,
  )
  await store(
    'stored.json',
    JSON.stringify({
      figures,
      bodies: figuresOf(someOfBodies(cases).map(ranked(index))),
      wrong: { left: left.wrong.length, nobody: nobody.wrong.length },
    }),
  )
})

const store = async (name: string, text: string): Promise<void> => {
  const file = inProject('tests', 'bench', 'names', name)
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}
