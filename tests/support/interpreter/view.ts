/** What a lens leaves of the record. */
import type { Fact, FactLabel, Link } from '../../../src/model/graph.ts'
import type { TheRecord, Told } from './record.ts'
import { listsBy, target } from './record.ts'

export interface Choice {
  readonly only?: readonly string[]
  readonly except?: readonly string[]
}

export interface Lens {
  readonly sources?: Choice
  readonly publishers?: Choice
  readonly minPublishers?: number
  readonly includeInferred?: boolean
  readonly certainty?: 'CERTAIN' | 'POSSIBLE'
}

export interface View {
  readonly record: TheRecord
  readonly inferred: boolean
  readonly certain: boolean
  readonly minPublishers: number
  /** Visible claims about a fact, the earliest first. */
  claims(fact: string): readonly Told[]
  affirming(fact: string): readonly Told[]
  /** "minPublishers and certainty then filter facts": independent publishers, reprints counted once. */
  shows(fact: string): boolean
  /** Edges of a claim that are stated, or inferred where the lens lets that through. */
  links(claim: Told): readonly Link[]
  /** Facts of a kind by what they point at with an edge of a type. */
  factsAt(label: FactLabel, edge: string, id: string): readonly Fact[]
  ties(child: string): readonly Fact[]
  /** Whether somebody whom only reports introduce is in the picture. */
  knows(id: string): boolean
}

/** "What a lens shows is what a graph loaded with only the visible reports would show." */
export const viewOf = (record: TheRecord, lens: Lens = {}): View => {
  const inferred = lens.includeInferred ?? true
  const minPublishers = lens.minPublishers ?? 1
  const sees = (source: string, publisher: string | null): boolean =>
    chosen(lens.sources, source) && chosen(lens.publishers, publisher)
  const claims = (fact: string): readonly Told[] =>
    (record.claims.get(fact) ?? [])
      .filter(({ source, publisher, basis }) => sees(source, publisher) && (inferred || basis === 'STATED'))
      .map((claim) => (inferred ? claim : withoutInferredDays(claim)))
  const affirming = (fact: string): readonly Told[] =>
    claims(fact).filter(({ stance }) => stance === 'AFFIRMS')
  const publishers = new Map(record.sources.map(({ id, publisher }) => [id, publisher]))
  return {
    record,
    inferred,
    certain: lens.certainty === 'CERTAIN',
    minPublishers,
    claims,
    affirming,
    shows: (fact) => count(affirming(fact).map(({ witness }) => witness)) >= Math.max(1, minPublishers),
    links: ({ links }) => links.filter(({ properties }) => inferred || properties?.['basis'] !== 'INFERRED'),
    factsAt: (label, edge, id) => indexOf(record, label, edge).get(id) ?? [],
    ties: (child) => indexOf(record, 'Tie', 'child').get(child) ?? [],
    knows: (id) => {
      const by = record.introducedBy.get(id)
      return by === undefined
        ? record.entities.has(id)
        : [...by].some((source) => sees(source, publishers.get(source) ?? null))
    },
  }
}

/** Days that an editor or a rule found are hidden with the rest of what is inferred; the claim itself is stated. */
const withoutInferredDays = (claim: Told): Told => {
  const { when, startMin, startMax, endMin, endMax, on, seenMin, seenMax, ...rest } = claim.values
  const dated = { when, startMin, startMax, endMin, endMax }
  const seen = { on, seenMin, seenMax }
  const values = {
    ...rest,
    ...(rest.whenBasis === 'INFERRED' ? {} : dated),
    ...(rest.seenBasis === 'INFERRED' ? {} : seen),
  }
  return { ...claim, values }
}

/** "A source without a known publisher is in no `only`" (the SDL's Lens). */
const chosen = (choice: Choice | undefined, id: string | null): boolean =>
  (choice?.only === undefined || (id !== null && choice.only.includes(id))) &&
  !(id !== null && (choice?.except ?? []).includes(id))

export const count = (values: readonly string[]): number => new Set(values).size

const indexes = new WeakMap<TheRecord, Map<string, ReadonlyMap<string, readonly Fact[]>>>()

/** Facts of a label by one of their ends; only to be quick. */
const indexOf = (record: TheRecord, label: FactLabel, edge: string): ReadonlyMap<string, readonly Fact[]> => {
  const known = indexes.get(record) ?? new Map<string, ReadonlyMap<string, readonly Fact[]>>()
  indexes.set(record, known)
  const name = `${label} ${edge}`
  const index =
    known.get(name) ??
    listsBy(record.byLabel.get(label) ?? [], (fact) =>
      edge === 'child' ? (fact.child ?? '') : target(fact.links, edge),
    )
  known.set(name, index)
  return index
}

/** "STATED as soon as one visible claim states it": rule 7, stated and inferred never mix unseen. */
export const basisOf = (claims: readonly { readonly basis: string }[]): 'STATED' | 'INFERRED' =>
  claims.some(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED'

export interface Support {
  readonly claims: number
  readonly sources: number
  readonly publishers: number
  readonly firstPartyOnly: boolean
  readonly contradictedBy: number
}

/** "claims, independent publishers (reprints count once), first-party only or not, contradicted by how many." */
export const supportOf = (claims: readonly Told[]): Support => {
  const affirming = claims.filter(({ stance }) => stance === 'AFFIRMS')
  return {
    claims: affirming.length,
    sources: count(affirming.map(({ source }) => source)),
    publishers: count(affirming.map(({ witness }) => witness)),
    firstPartyOnly: affirming.length > 0 && affirming.every(({ firstParty }) => firstParty),
    contradictedBy: count(claims.filter(({ stance }) => stance === 'DENIES').map(({ source }) => source)),
  }
}
