import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_DAY } from '../../../src/database/folds.ts'
import { outerBounds, parseEdtf } from '../../../src/model/dates/edtf.ts'
import { spanBounds } from '../../../src/model/dates/period.ts'
import type { SpanClaim } from '../../../src/model/dates/period.ts'
import type { ClaimValues } from '../../../src/model/graph.ts'
import { writeReport } from '../../../src/ingest/write/report.ts'
import { testDatabase } from '../../support/database.ts'
import { NOW, ask, freshGraph } from './graph.ts'
import type { Said } from './small-reports.ts'
import { DAY, heldOn, meeting, report, source, tenure, tie } from './small-reports.ts'

const database = testDatabase()

beforeAll(() => freshGraph(database))

afterAll(() => database.close())

const DATES = ['2019', '2020-03', '2020-03-15', '2021~', '[2020-01-05,2020-02-07]', '..'] as const

const spanClaim: fc.Arbitrary<SpanClaim> = fc.record(
  {
    from: fc.constantFrom(...DATES),
    to: fc.constantFrom(...DATES),
    seenMin: fc.integer({ min: 18_000, max: 18_400 }),
  },
  { requiredKeys: [] },
)

/** The bounds of a date as the linker puts them beside its text; ".." is open and has none. */
const bounds = (text: string | null | undefined, least: string, greatest: string): Record<string, number> => {
  const parsed = text === null || text === undefined ? null : parseEdtf(text)
  if (parsed?.ok !== true) return {}
  const { earliest, latest } = outerBounds(parsed.value)
  return {
    ...(earliest === null ? {} : { [least]: earliest }),
    ...(latest === null ? {} : { [greatest]: latest }),
  }
}

const valuesOf = ({ from, to, seenMin }: SpanClaim): ClaimValues => ({
  ...(typeof from === 'string' ? { from } : {}),
  ...(typeof to === 'string' ? { to } : {}),
  ...bounds(from, 'startMin', 'startMax'),
  ...bounds(to, 'endMin', 'endMax'),
  ...(typeof seenMin === 'number' ? { seenMin, seenMax: seenMin + 3 } : {}),
})

const asStored = ({ seenMin, ...claim }: SpanClaim): SpanClaim =>
  typeof seenMin === 'number' ? { ...claim, seenMin, seenMax: seenMin + 3 } : claim

const claimsAbout = (fact: Said['fact'], claims: readonly SpanClaim[]): readonly Said[] =>
  claims.map((claim, n) => ({ fact, values: valuesOf(claim), more: { locator: `paragraph ${n}` } }))

describe('stored bounds of tenures and ties', () => {
  it('are those of spanBounds, whatever the claims', async () => {
    const property = fc.asyncProperty(fc.array(spanClaim, { maxLength: 4 }), async (claims) => {
      const facts = [tenure('amin', 'chief'), tie('army', 'institution:embassy')]
      // A denial says nothing of when it was.
      const denied = {
        fact: facts[0] ?? meeting('none'),
        values: { from: '1950', startMin: -7305 },
        more: { stance: 'DENIES' },
      }
      await writeReport(
        database,
        report(source('spans'), [...facts.flatMap((fact) => claimsAbout(fact, claims)), denied as Said]),
        NOW,
      )
      const rows = await ask(
        database,
        'MATCH (f:Tenure|Tie) WHERE f.live > 0 RETURN f.startMin, f.startMax, f.endMin, f.endMax',
      )
      const { startMin, startMax, endMin, endMax } = spanBounds(claims.map(asStored))
      expect(rows.length).toBe(claims.length === 0 ? 1 : 2)
      for (const row of rows) expect(row).toEqual([startMin, startMax, endMin, endMax])
    })
    await fc.assert(property, { numRuns: 25, seed: 3 })
  })
})

describe('stored bounds of meetings', () => {
  const days = () =>
    ask(
      database,
      "MATCH (m:Meeting {id: 'meeting:talks'}) RETURN m.earliest, m.latest, m.knownBy, m.orderDay, m.live",
    )
  const talks = (key: string, values: ClaimValues, denied = false) =>
    writeReport(
      database,
      report(source(key), [
        { fact: meeting('talks'), values, more: { stance: denied ? 'DENIES' : 'AFFIRMS' } },
      ]),
      NOW,
    )

  it('span every source that dates it, and no source that denies it', async () => {
    await talks('undated', {})
    expect(await days()).toEqual([[null, null, null, NO_DAY, 1]])
    await talks('past', { knownBy: DAY + 9 })
    expect(await days()).toEqual([[null, null, DAY + 9, DAY + 9, 2]])
    await talks('dated', heldOn(DAY))
    expect(await days()).toEqual([[DAY, DAY, DAY + 4, DAY, 3]])
    await talks('later', heldOn(DAY + 2))
    await talks('denial', heldOn(DAY + 300), true)
    expect(await days()).toEqual([[DAY, DAY + 2, DAY + 4, DAY + 2, 5]])
    await talks('dated', {})
    expect(await days()).toEqual([[DAY + 2, DAY + 2, DAY + 4, DAY + 2, 5]])
  })
})
