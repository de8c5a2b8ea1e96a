/** What the service says is contradicted, against what must and what may be. */
import { expect } from 'vitest'
import { contradictionsIn } from './contradictions.ts'
import type { Ask } from './laws.ts'
import { askFor } from './laws.ts'
import type { TheRecord } from './record.ts'
import type { Lens } from './view.ts'
import { viewOf } from './view.ts'

const DOCUMENT = `query ($lens: Lens, $after: String) { answer: contradictions(kinds: [ATTENDANCE, DATE, OFFICE, PLACE, TIE, TWO_PLACES], lens: $lens, first: 100, after: $after) {
  nodes { kind certainty about { id } } pageInfo { hasNextPage endCursor } } }`

interface Page {
  readonly nodes: readonly {
    readonly kind: string
    readonly certainty: string
    readonly about: { readonly id: string }
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export const compareContradictions = async (
  ask: Ask,
  record: TheRecord,
  lens: Lens | undefined,
): Promise<void> => {
  const found = new Map<string, string>()
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await askFor<Page>(ask, DOCUMENT, {
      ...(lens === undefined ? {} : { lens }),
      ...(after === null ? {} : { after }),
    })
    for (const { kind, certainty, about } of page.nodes) found.set(`${kind} ${about.id}`, certainty)
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  const { exactly, must, may } = contradictionsIn(viewOf(record, lens))
  const attendance = [...found].filter(([what]) => what.startsWith('ATTENDANCE')).sort()
  expect(attendance).toEqual([...exactly].sort())
  expect([...must].filter((what) => !found.has(what))).toEqual([])
  expect([...found.keys()].filter((what) => !exactly.has(what) && !may.has(what))).toEqual([])
}
