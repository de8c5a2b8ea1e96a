/** The second opinion is itself held to answers worked out by hand, on the small world of tests/support/world. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { representationOf } from '../../support/interpreter/chains.ts'
import { contradictionsIn } from '../../support/interpreter/contradictions.ts'
import { encounters } from '../../support/interpreter/encounters.ts'
import { readRecord } from '../../support/interpreter/record.ts'
import { above, holdersOf } from '../../support/interpreter/spans.ts'
import { viewOf } from '../../support/interpreter/view.ts'
import type { Lens, View } from '../../support/interpreter/view.ts'

let look: (lens?: Lens) => View

beforeAll(async () => {
  const record = await readRecord([fileURLToPath(new URL('../../support/world', import.meta.url))])
  look = (lens) => viewOf(record, lens)
})

const met = (view: View, of: string): readonly string[] =>
  (encounters(view, { of })?.found ?? []).map(({ id }) => id.slice('encounter:'.length))

describe('the interpreter', () => {
  it('knows whom somebody met, by name, through a delegation, in a call of two, under different states', () => {
    expect(met(look(), 'person:ali')).toEqual([
      'hill-talks/person:ali~institution:borovian-delegation',
      'hill-talks/person:ali~person:dina',
      'hill-talks/person:ali~person:karim',
      'round-table/person:ali~person:karim',
      'undated-call/person:ali~person:karim',
    ])
  })

  it('knows only what the lens shows', () => {
    const morning = { sources: { only: ['source:morning'] } }
    expect(met(look({ ...morning, includeInferred: false }), 'person:ali')).toEqual([
      'hill-talks/person:ali~institution:borovian-delegation',
    ])
    expect(met(look({ sources: { only: [] } }), 'person:ali')).toEqual([])
  })

  it('knows who held an office on a day, certainly and possibly', () => {
    const told = (day: string) =>
      holdersOf(look(), 'role:avarian-army-chief', day)?.map(
        ({ id, certainty }) => `${id} ${String(certainty)}`,
      )
    expect(told('2023-08-01')).toEqual(['tenure:omar/avarian-army-chief/1 CERTAIN'])
    expect(told('2024-02-10')).toEqual([
      'tenure:nadia/avarian-army-chief/1 POSSIBLE',
      'tenure:omar/avarian-army-chief/1 POSSIBLE',
    ])
  })

  it('knows what a body stands under, and that two say otherwise', () => {
    expect(above(look(), 'institution:first-brigade').map(({ id }) => id)).toEqual([
      'tie:first-brigade/COMMAND/CLAIMED/institution:avarian-council',
      'tie:first-brigade/COMMAND/DE_FACTO/institution:avarian-army',
    ])
    const chains = representationOf(look(), 'institution:first-brigade', '2024-03-11') ?? []
    expect(chains.map(({ links, disputed }) => [links.map(({ to }) => to).join(), disputed])).toEqual([
      ['institution:avarian-army,institution:avaria', true],
      ['institution:avarian-council,institution:avaria', true],
    ])
  })

  it('finds no dispute of attendance where no source saw him there', () => {
    const { exactly } = contradictionsIn(look())
    expect([...exactly.keys()]).toEqual([])
  })
})
