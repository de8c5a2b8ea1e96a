/** What every fact has: its claims, its support, its basis; and the folds of dates that facts share. */
import type { FieldPlan, Read, Scope } from './block.ts'
import { connection } from './connection.ts'
import { computed, folded, nullable, one, property } from './fields.ts'
import type { Mapping } from './planner.ts'
import { certaintyAsOf } from '../model/dates/certainty.ts'
import { foldMoments, foldSpan, spanBounds } from '../model/dates/period.ts'
import type { MomentClaim, WrittenSpan } from '../model/dates/period.ts'

export interface Support {
  readonly claims: number
  readonly sources: number
  readonly publishers: number
  readonly firstPartyOnly: boolean
  readonly contradictedBy: number
}

/** Counts over claims `c`, for a fold or a grouping; read by `supportOf`. */
export const SUPPORT = supportWhere(`c.stance = 'AFFIRMS'`, `c.stance = 'DENIES'`)

export function supportWhere(affirms: string, denies: string): string {
  const sources = `count(DISTINCT CASE WHEN ${affirms} THEN c.source END)`
  const publishers = `count(DISTINCT CASE WHEN ${affirms} THEN c.witness END)`
  const others = `count(CASE WHEN ${affirms} AND NOT c.firstParty THEN 1 END)`
  return `[count(CASE WHEN ${affirms} THEN 1 END), ${sources}, ${publishers}, ${others}, count(DISTINCT CASE WHEN ${denies} THEN c.source END)]`
}

export const supportOf = (counts: unknown): Support => {
  const [claims = 0, sources = 0, publishers = 0, others = 0, contradictedBy = 0] = (counts ?? []) as number[]
  return { claims, sources, publishers, firstPartyOnly: claims > 0 && others === 0, contradictedBy }
}

/** True when a visible claim states the fact itself. */
export const STATED = `count(CASE WHEN c.basis = 'STATED' THEN 1 END) > 0`
export const basisOf = (stated: unknown): 'STATED' | 'INFERRED' => (stated === true ? 'STATED' : 'INFERRED')

const claims: FieldPlan = connection({
  match: (at, claim) => `MATCH (${claim}:Claim)-[:ABOUT]->(${at.node})${at.planner.lens.where(claim)}`,
  keys: (claim) => [
    { by: `${claim}.order`, kind: 'string' },
    { by: `${claim}.id`, kind: 'string' },
  ],
})

const SPAN_CLAIMS = `collect(CASE WHEN c.stance = 'AFFIRMS' AND (c.from IS NOT NULL OR c.to IS NOT NULL OR c.seenMin IS NOT NULL OR c.seenMax IS NOT NULL)
  THEN [c.from, c.to, c.on, c.seenMin, c.seenMax] END)`
const MOMENT_CLAIMS = `collect(CASE WHEN c.stance = 'AFFIRMS' AND (c.when IS NOT NULL OR c.weekday IS NOT NULL) THEN [c.when, c.weekday, c.whenText] END)`

const spanClaims = (rows: unknown): readonly WrittenSpan[] =>
  (rows as readonly [string, string, string, number, number][]).map(([from, to, on, seenMin, seenMax]) => ({
    from,
    to,
    on,
    seenMin,
    seenMax,
  }))

const momentClaims = (rows: unknown): readonly MomentClaim[] =>
  (rows as readonly [string, string, string][]).map(([edtf, weekday, text]) => ({ edtf, weekday, text }))

/** When a tenure or a tie held: never null, undated at worst. */
export const spanPeriod: FieldPlan = folded(SPAN_CLAIMS, (rows) => foldSpan(spanClaims(rows)))

/** When a tenure or a tie held; null where no claim says anything of time. */
export const datedSpan: FieldPlan = folded(SPAN_CLAIMS, (rows) => {
  const dated = spanClaims(rows)
  return dated.length === 0 ? null : foldSpan(dated)
})

/** When an event was; null where no source dates it. */
export const momentPeriod: FieldPlan = folded(MOMENT_CLAIMS, (rows) => foldMoments(momentClaims(rows)))

/** The four bounds of a tenure or tie, for code that reasons on. */
export const readSpan = (at: Scope): Read<ReturnType<typeof spanBounds>> => {
  const rows = at.folded(SPAN_CLAIMS)
  return (row) => spanBounds(spanClaims(rows(row)))
}

/** Whether a tenure or tie holds in the scope's window; null without one. */
export const spanCertainty: FieldPlan = (at) => {
  const { window } = at
  if (window === null) return () => null
  const span = readSpan(at)
  return (row) => {
    const certainty = certaintyAsOf(span(row), window)
    return certainty === 'NO' ? null : certainty
  }
}

/** The fields of the interface Fact; a type with dates puts its own `certainty` over this one. */
export const factFields = {
  id: property('id'),
  claims,
  support: folded(SUPPORT, supportOf),
  basis: folded(STATED, basisOf),
  certainty: () => () => null,
} satisfies Record<string, FieldPlan>

const statements = (says: unknown): readonly { field: string; value: string }[] =>
  ((says ?? []) as readonly string[]).map((line) => {
    const tab = line.indexOf('\t')
    return { field: line.slice(0, tab), value: line.slice(tab + 1) }
  })

export const claimMapping: Mapping = {
  Fact: { ...factFields, certainty: spanCertainty },
  Node: { id: property('id') },
  Claim: {
    id: property('id'),
    source: one((claim, source) => `(${claim})-[:FROM]->(${source}:Source)`),
    stance: property('stance'),
    basis: property('basis'),
    rule: property('rule'),
    attributedTo: one((claim, actor) => `(${claim})-[:ATTRIBUTED_TO]->(${actor}:Actor)`),
    locator: property('locator'),
    says: computed((claim) => `${claim}.says`, statements),
    recordedAt: property('recordedAt'),
    withdrawnAt: property('withdrawnAt'),
  },
}

export { nullable }
