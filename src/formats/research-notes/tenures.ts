import type { RankStatement, TenureStatement } from '../../model/report.ts'
import { alsoNotedLine, remarks } from './also-noted.ts'
import type { NotedTenure } from './notes.ts'
import { lean } from './words.ts'

type State = NonNullable<TenureStatement['state']>

const BEGAN: Readonly<Record<string, TenureStatement['began']>> = {
  appointed: 'appointed',
  promoted: 'promoted',
}
const ENDED: Readonly<Record<string, TenureStatement['ended']>> = {
  dismissed: 'dismissed',
  resigned: 'resigned',
  died: 'died',
}

const FORMER = /\b(former|ex)\b|سابق/i
const STATES: readonly (readonly [RegExp, State])[] = [
  [/suspended/i, 'suspended'],
  [/designate/i, 'designate'],
  [/claims|يقول إنه/i, 'claimed'],
]

/** What a page says of somebody's offices: a tenure for each; a promotion in rank alone is a rank. */
export interface Offices {
  readonly tenures: readonly TenureStatement[]
  readonly ranks: readonly RankStatement[]
}

export const officesOf = (noted: NotedTenure, published: string | null): Offices => {
  const roles = [...(noted.role_id === null ? [] : [noted.role_id]), ...(noted.also_role_ids ?? [])]
  if (isPosthumous(noted)) return { tenures: [], ranks: [rankOf(noted)] }
  return {
    tenures: roles.map((role) => tenureOf(noted, role, published)),
    ranks: roles.length === 0 && noted.how === 'promoted' ? [rankOf(noted)] : [],
  }
}

/** A promotion without any date, of a chief of staff who keeps his office: it is one in rank. */
const isPosthumous = ({ how, rank, from, status_on }: NotedTenure): boolean =>
  how === 'promoted' &&
  rank !== null &&
  from === null &&
  status_on === null &&
  rank.includes('General-Admiral')

const rankOf = ({ person_id, rank, role, status_on }: NotedTenure): RankStatement =>
  lean({ who: person_id, rank: rank ?? role, on: status_on ?? undefined })

const tenureOf = (noted: NotedTenure, role: string, published: string | null): TenureStatement => {
  const how = noted.how ?? ''
  const ended = ENDED[how]
  const over = ended !== undefined || FORMER.test(noted.role)
  return lean({
    who: noted.person_id,
    role,
    from: noted.from ?? undefined,
    ...(over ? endOf(noted, published) : { to: noted.to ?? undefined, on: sightingOf(noted) }),
    state: stateOf(noted),
    began: BEGAN[how],
    ended,
    rank: noted.rank ?? undefined,
    name: noted.as_written,
    office: noted.role,
    note: remarks(alsoNotedLine(noted.also_noted)),
  })
}

const stateOf = ({ how, role }: NotedTenure): State | undefined =>
  STATES.find(([words]) => words.test(role))?.[1] ?? (how === 'acting' ? 'acting' : undefined)

/** What is told as over had ended by the day of which the page speaks, or else by the day of the page. */
const endOf = ({ from, to, status_on }: NotedTenure, published: string | null): { to?: string } => {
  if (to !== null) return { to }
  const by = status_on ?? published
  if (by === null || /[?~/[]/.test(by) || (from !== null && from.slice(0, by.length) >= by)) return {}
  return { to: `[..${by}]` }
}

/** A day on which it held: none that lies outside what the same line says of beginning and end. */
const sightingOf = ({ from, to, status_on }: NotedTenure): string | undefined => {
  if (status_on === null || status_on === from) return undefined
  if (from !== null && status_on < from.replace(/[?~]$/, '')) return undefined
  return to !== null && status_on > to.replace(/[?~]$/, '') ? undefined : status_on
}
