/** Pieces of P1's answers: what claims of a node say together, which its schema leaves to whoever asks. */
import { textOf } from '../../src/model/dates/day.ts'
import type { Variables } from './questions.ts'
import type { Claim, Meeting, Named, Seat, Span } from './first-peer-shapes.ts'

export type Data = Readonly<Record<string, unknown>>
/** The rows under one of a document's root fields; which they are, the caller knows. */
export const listIn = (data: unknown, key: string): unknown => (data as Data)[key]

export const thing = ({ id, nameEn }: Named) => ({ id, name: nameEn })
export const only = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('P1 gave nothing where there is one.')
  return item
}

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
export const earliest = (claims: readonly Claim[]): Claim =>
  only([...claims].sort((a, b) => (a.order < b.order ? -1 : 1)))
export const once = (all: readonly Named[]): readonly Named[] =>
  [...new Map(all.map((one) => [one.id, one])).values()].sort(byId)
export const support = (claims: readonly Claim[]) => ({
  sources: new Set(claims.map(({ source }) => source)).size,
  publishers: new Set(claims.map(({ witness }) => witness)).size,
})

export const certainOn = ({ startMax, endMin }: Span, on: unknown): 'CERTAIN' | 'POSSIBLE' =>
  startMax !== null && endMin !== null && startMax <= Number(on) && endMin >= Number(on)
    ? 'CERTAIN'
    : 'POSSIBLE'

export const roles = (claims: readonly Claim[]) =>
  once(claims.flatMap(({ capacities }) => capacities)).map((role) => ({ role: thing(role) }))

export const principals = (claims: readonly Claim[]) => {
  const all = claims.flatMap(({ principalsConnection: { edges } }) => edges)
  const modes = new Map(all.map(({ node, properties }) => [node.id, properties.mode]))
  return once(all.map(({ node }) => node)).map((node) => ({ actor: thing(node), mode: modes.get(node.id) }))
}

export const period = ({ earliest: first, latest }: Meeting) => ({
  earliest: textOf(first),
  latest: textOf(latest),
})

/** Sources that put the two on two sides; undefined where none does. */
export const met = (one: readonly Claim[], other: readonly Claim[]) => {
  const present = ({ stance, attendance }: Claim): boolean => stance === 'AFFIRMS' && attendance === 'PRESENT'
  const telling = one
    .filter(present)
    .filter((a) => other.some((b) => present(b) && a.source === b.source && a.side !== b.side))
  return telling.length === 0 ? undefined : support(telling)
}

export interface Met {
  readonly id: string
  readonly order: number
  readonly mine: Seat
  readonly theirs: Seat
  readonly meeting: Meeting
  readonly support: ReturnType<typeof support>
}

/** All encounters of a person, since its lists know no order by another node's day; then as many as were asked for. */
export const metBy = (data: unknown, key: string, first: unknown): readonly Met[] =>
  (
    listIn(data, key) as readonly {
      readonly participations: readonly (Seat & { readonly meeting: readonly Meeting[] })[]
    }[]
  )
    .flatMap(({ participations }) => participations)
    .flatMap((mine) => {
      const meeting = only(mine.meeting)
      return meeting.participations.flatMap((theirs) => {
        const found = theirs.id === mine.id ? undefined : met(mine.claims, theirs.claims)
        if (found === undefined) return []
        const id = `encounter:${mine.id.slice('participation:'.length)}~${only(theirs.actor).id}`
        return [{ id, order: meeting.orderDay, mine, theirs, meeting, support: found }]
      })
    })
    .sort((a, b) => a.order - b.order || byId(a, b))
    .slice(0, Number(first))

/** From P1's data and the question's variables to the common form. */
export type Form = (data: unknown, variables: Variables) => unknown
