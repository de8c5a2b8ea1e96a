/** Where pages begin, found by walking there before anything is timed. */
import { dayOf } from '../../src/model/dates/day.ts'
import { dataOf } from './asking.ts'
import type { Client } from './client.ts'
import { documentOf } from './questions.ts'
import type { Question, Variables } from './questions.ts'
import { bodyOf } from './ways.ts'
import type { Place } from './ways.ts'

interface Page {
  readonly meetings: {
    readonly nodes: readonly { readonly id: string; readonly period: { readonly latest: string } | null }[]
    readonly pageInfo: { readonly endCursor: string }
  }
}

/** One place a page of an export, null for the first; or that of one page far behind. Empty where the question has no pages. */
export const placesOf = async (
  client: Client,
  { pages = 0, skip = 0, cases }: Question,
): Promise<readonly (Place | null)[]> => {
  const walk = Math.max(pages - 1, skip)
  const places: (Place | null)[] = [null]
  for (let n = 0; n < walk; n++) places.push(await next(client, cases[0] ?? {}, places.at(-1) ?? null))
  if (skip > 0) return places.slice(-1)
  return pages > 0 ? places : []
}

/** A cursor is of a question, not of what is asked of each thing: the light document leads to the places of all. */
const next = async (client: Client, variables: Variables, from: Place | null): Promise<Place> => {
  const given = { ...variables, after: from?.cursor ?? null }
  const data = (await dataOf(client, bodyOf(documentOf('q10-deep-page'), given, 'variables'))) as Page
  const { nodes, pageInfo } = data.meetings
  const last = nodes.at(-1)
  if (last === undefined) throw new Error('There are not so many pages.')
  return {
    ...{ cursor: pageInfo.endCursor, id: last.id, offset: (from?.offset ?? 0) + nodes.length },
    day: dayOf(last.period?.latest ?? '') ?? 2_147_483_647,
  }
}
