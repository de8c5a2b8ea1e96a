/** What every fact has: its claims, its support, its basis; and the folds of dates that facts share. */
import type { FieldPlan } from './block.ts'
import { connection } from './connection.ts'
import { computed, folded, one, property } from './fields.ts'
import type { Mapping } from './planner.ts'
import { toldCertainty } from './span.ts'
import { affirms, based } from './told.ts'
import { foldMoments } from '../model/dates/period.ts'
import type { PeriodView } from '../model/dates/period.ts'
import { remembering } from '../model/memo.ts'

export interface Support {
  readonly claims: number
  readonly sources: number
  readonly publishers: number
  readonly firstPartyOnly: boolean
  readonly contradictedBy: number
}

/** Of a claim, what support is counted from. */
export interface Witness {
  readonly stance: 'AFFIRMS' | 'DENIES'
  readonly basis: 'STATED' | 'INFERRED'
  readonly source: string
  /** Publisher whose word it is: a reprint's first one. */
  readonly witness: string
  readonly firstParty: boolean
}

export const WITNESS = [
  'stance',
  'basis',
  'source',
  'witness',
  'firstParty',
] as const satisfies readonly (keyof Witness)[]

const distinct = (values: readonly string[]): number => new Set(values).size

/** Counts who stands behind a fact. `denies` says which claims speak against it. */
export const supportOf = (
  claims: readonly Witness[],
  denies: (claim: Witness) => boolean = ({ stance }) => stance === 'DENIES',
): Support => {
  const affirming = claims.filter((claim) => affirms(claim) && !denies(claim))
  return {
    claims: affirming.length,
    sources: distinct(affirming.map(({ source }) => source)),
    publishers: distinct(affirming.map(({ witness }) => witness)),
    firstPartyOnly: affirming.length > 0 && affirming.every(({ firstParty }) => firstParty),
    contradictedBy: distinct(claims.filter(denies).map(({ source }) => source)),
  }
}

/** STATED as soon as one visible claim states it. */
export const basisOf = (claims: readonly { readonly basis: string }[]): 'STATED' | 'INFERRED' =>
  claims.some(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED'

const claims: FieldPlan = connection({
  match: (at, claim) =>
    `MATCH (${claim}:Claim)-[${at.planner.lens.about}]->(${at.node})${at.planner.lens.where(claim)}`,
  keys: (claim) => [
    { by: `${claim}.order`, kind: 'string' },
    { by: `${claim}.id`, kind: 'string' },
  ],
})

interface MomentRow {
  readonly stance: string
  readonly basis: string
  readonly whenBasis: string | null
  readonly when: string | null
  readonly weekday: string | null
  readonly whenText: string | null
}

const MOMENT = ['stance', 'basis', 'when', 'whenBasis', 'weekday', 'whenText'] as const

const foldedMoment = (rows: readonly MomentRow[]): PeriodView | null =>
  foldMoments(
    rows.filter(affirms).map(({ when, weekday, whenText }) => ({ edtf: when, weekday, text: whenText })),
  )

const basedMoment = (rows: readonly MomentRow[]) => {
  const period = foldedMoment(rows)
  const stated = rows.filter(({ basis, whenBasis }) => basis === 'STATED' && whenBasis === null)
  return period === null ? null : based(period, foldedMoment(stated))
}

/** Many events have the same claims of time, and each is asked for again and again. */
const knownMoment = remembering(4096, (rows) => basedMoment(JSON.parse(rows) as readonly MomentRow[]), 1_000)

/** When an event was; null where no source dates it. */
export const momentPeriod: FieldPlan = folded<MomentRow>(MOMENT, (rows) => knownMoment(JSON.stringify(rows)))

/** The fields of the interface Fact; a type with dates puts its own `certainty` over this one. */
export const factFields = {
  id: property('id'),
  claims,
  support: folded<Witness>(WITNESS, (rows) => supportOf(rows)),
  basis: folded<Witness>(['basis'], basisOf),
  certainty: () => () => null,
} satisfies Record<string, FieldPlan>

const claimId: FieldPlan = (at) => {
  const column = at.column(at.planner.lens.claimId(at.node))
  return (row) => row[column]
}

/** On a day on which a claim stood nobody had withdrawn it. */
const withdrawnAt: FieldPlan = (at, selection) =>
  at.planner.lens.past ? () => null : property('withdrawnAt')(at, selection)

const statements = (says: unknown): readonly { field: string; value: string }[] =>
  ((says ?? []) as readonly string[]).map((line) => {
    const tab = line.indexOf('\t')
    return { field: line.slice(0, tab), value: line.slice(tab + 1) }
  })

export const claimMapping: Mapping = {
  // Of a fact of any kind: only tenures and ties store their bounds.
  Fact: { ...factFields, certainty: toldCertainty },
  Node: { id: property('id') },
  Claim: {
    id: claimId,
    source: one((claim, source) => `(${claim})-[:FROM]->(${source}:Source)`),
    stance: property('stance'),
    basis: property('basis'),
    rule: property('rule'),
    attributedTo: one((claim, actor) => `(${claim})-[:ATTRIBUTED_TO]->(${actor}:Actor)`),
    locator: property('locator'),
    says: computed((claim) => `${claim}.says`, statements),
    recordedAt: property('recordedAt'),
    withdrawnAt,
  },
}
