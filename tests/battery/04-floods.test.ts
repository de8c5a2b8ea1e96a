/** Row 4: many of one thing are refused, and what the limits let through is cheap to check. */
import { OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSchema } from '../../src/server/schema.ts'
import { watchSlowness } from '../support/slowness.ts'
import { rowOf, worst } from './support/figures.ts'
import { startOnStub } from './support/service.ts'
import type { StubService } from './support/service.ts'
import { FLOODS } from './support/shapes.ts'
import { sampled } from '../support/size.ts'
import { notRefused, timed } from './support/timed.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

it('refuses every flood', async () => {
  const row = rowOf(4, 'stub')
  const shapes = sampled(FLOODS, 20)
  const asked = service.fake.statements()
  const cases = shapes.map(({ name, query }) => ({ what: name, ask: () => service.ask(query) }))
  const { answers, slow } = await timed(cases, 3)
  expect(notRefused(answers)).toEqual([])
  row.exactly('floods refused with a code', answers.length, shapes.length)
  row.atMost('longest, best of 3', Math.max(...answers.map(({ ms }) => ms)), 100, ' ms', worst(slow))
  row.exactly('statements to the database', service.fake.statements() - asked, 0)
})

const institution = (inner: string): string => `{ institution(ref: {id: "institution:lna"}) { ${inner} } }`
const names = (count: number): string => Array.from({ length: count }, (_, n) => `a${n}: name`).join(' ')

/** At the limits of fields, tokens, aliases and fragments: what the check for overlapping fields pays most for. */
const DEAREST: Readonly<Record<string, string>> = {
  'equal fields': institution('name '.repeat(600)),
  'equal fields with arguments': institution('name(lang: [EN]) '.repeat(240)),
  'aliases in many fields': institution(`above { ${'parent { id name } '.repeat(150)} } ${names(30)}`),
  'spreads of one fragment': `${institution('...F '.repeat(300))} fragment F on Institution { id name }`,
  'fragments beside each other': `${institution(Array.from({ length: 45 }, (_, n) => `...F${n}`).join(' '))} ${Array.from(
    { length: 45 },
    (_, n) => `fragment F${n} on Institution { id name labels { text } roles { id } }`,
  ).join(' ')}`,
}

it('checks for overlapping fields what the limits let through in little time', async () => {
  const row = rowOf(4, 'stub')
  const schema = createSchema()
  const slowness = await watchSlowness()
  const times: number[] = []
  for (const query of Object.values(DEAREST)) {
    expect(await service.ask(query)).toMatchObject({ status: 200 })
    const document = parse(query)
    const rounds = Array.from({ length: 5 }, () => {
      const begun = performance.now()
      expect(validate(schema, document, [OverlappingFieldsCanBeMergedRule])).toEqual([])
      return performance.now() - begun
    })
    times.push(Math.min(...rounds))
  }
  const slow = await slowness.end()
  row.atMost(
    'check for overlapping fields, dearest accepted document, best of 5',
    Math.max(...times),
    50,
    ' ms',
    worst(slow),
  )
})
