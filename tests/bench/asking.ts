/** How each peer is asked a question, and how its answer is turned to the common form. */
import { withoutCursors } from './answers.ts'
import type { Client } from './client.ts'
import { firstPeer } from './first-peer.ts'
import { documentOf } from './questions.ts'
import type { Question, Variables } from './questions.ts'
import type { Peer } from './servers.ts'
import { bodyOf } from './ways.ts'
import type { Asking, Place, Way } from './ways.ts'

const WAYS: Readonly<Record<Way, ReadonlySet<Peer>>> = {
  variables: new Set(['sifa', 'p0', 'p1', 'p2', 'p3']),
  'never-seen literals': new Set(['sifa', 'p1', 'p2']),
  cached: new Set(['sifa', 'cached', 'p3']),
}

/** Questions that levels of loaders can answer. */
const LEVELS: ReadonlySet<string> = new Set(['q01', 'q02', 'q08', 'q09', 'q10', 'q12'])

/** Literals make a difference only where there are documents; answers are kept by Sifa alone, and compared with P3's. */
export const hasWay = (peer: Peer, way: Way): boolean => WAYS[way].has(peer)

const caseOf = ({ cases }: Question, n: number): Variables => cases[n % cases.length] ?? {}

/** Undefined where the peer has no way to ask it. */
export const askingOf = (
  peer: Peer,
  question: Question,
  way: Way,
  places: readonly (Place | null)[],
): Asking | undefined => {
  const given = (n: number): Variables => {
    const own = caseOf(question, n)
    return way === 'never-seen literals' ? (question.fresh?.(own, n) ?? own) : own
  }
  const place = (n: number): Place | undefined => places[n % Math.max(1, places.length)] ?? undefined
  if (peer === 'p0' || peer === 'p3')
    return {
      bodies: (n) => JSON.stringify({ question: question.id, variables: placed(given(n), place(n)) }),
      common: withoutCursors,
    }
  if (peer === 'p1') return firstPeer(question, way, given, place)
  if (peer === 'p2' && !LEVELS.has(question.id)) return undefined
  const document = documentOf(question.file)
  const values = (n: number): Variables => {
    const at = place(n)
    return at === undefined
      ? given(n)
      : { ...given(n), after: peer === 'sifa' || peer === 'cached' ? at.cursor : ownCursor(at) }
  }
  return {
    bodies: (n) => bodyOf(document, values(n), way),
    common: withoutCursors,
  }
}

/** P2's cursors say openly where a page ended. */
const ownCursor = ({ day, id }: Place): string => `${String(day)} ${id}`

const placed = (variables: Variables, place: Place | undefined): Variables =>
  place === undefined ? variables : { ...variables, after: [place.day, place.id] }

/** One answer's data. Throws with the service's own words. */
export const dataOf = async (client: Client, body: string): Promise<unknown> => {
  const { status, text } = await client.post(body)
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: readonly { message: string }[] }
  if (errors !== undefined || status !== 200)
    throw new Error(`${status}: ${errors?.[0]?.message ?? text.slice(0, 200)}`)
  return data
}
