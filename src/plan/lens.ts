import { isOpen, parametersOf } from './lens-input.ts'
import type { LensInput } from './lens-input.ts'

/**
 * A lens as a statement sees it: one parameter, and a text that is the same for every lens of a kind. There are three:
 * open, closed, and closed on a day of the past.
 */
export interface Lens {
  /** True where nothing is hidden: the texts of open questions do without the predicate. */
  readonly open: boolean
  /** True under `asKnownOn`: what has been withdrawn since counts, and stored folds are of another day. */
  readonly past: boolean
  readonly certain: boolean
  readonly includeInferred: boolean
  /** At least one: a fact is shown for somebody's word. */
  readonly minPublishers: number
  readonly parameters: Readonly<Record<string, unknown>>
  /** The edges from a claim to what it is about, as in `(c:Claim)-[${lens.about}]->(fact)`. */
  readonly about: string
  /** " WHERE ..." that leaves the visible claims, or nothing. */
  where(claim: string): string
  /** " AND ..." the same, behind a condition. */
  and(claim: string): string
  /** " AND ..." for an edge of a claim that has a basis of its own: a capacity that an editor infers, say. */
  edge(edge: string): string
  /** A value of a claim that may rest on an inferred date: null where the lens hides those (DATED). */
  dated(claim: string, property: string): string
  /** The id of a claim as it was while it stood: a withdrawn one's has the instant behind it. */
  claimId(claim: string): string
  /** Whether an actor, place or topic is in the picture: a registry has it, or a report introduces it. */
  introduced(node: string): string
  /** Whether a document is in the picture: its report is loaded. */
  loaded(source: string): string
  /** The kind of a spelling: the registry's, or AS_WRITTEN where only sources have it. */
  spelling(name: string): string
}

/** Claim properties that rest on a date, and the property that says "INFERRED" where that date is. */
const DATED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['when', 'startMin', 'startMax', 'endMin', 'endMax'].map((key) => [key, 'whenBasis']),
  ),
  ...Object.fromEntries(['on', 'seenMin', 'seenMax'].map((key) => [key, 'seenBasis'])),
}

/** Sorts behind every instant. */
const NEVER = `'~'`

/**
 * On the last instant of the day asked for. Graphs of before there was a record of it: always there. No predicate of a
 * lens has an OR where it can do without: the server plans those at length.
 */
const stood = (since: string, until: string): string =>
  `coalesce(${since}, '') <= $lens.known AND coalesce(${until}, ${NEVER}) > $lens.known`

/**
 * Nothing of the lens hides it: `$lens.${hides}` has, for each wish that was given, the property it is about, the values
 * as a map, and whether it hides what has another value. One predicate for all wishes: the server plans a text in
 * proportion to its length, and this stands in it at every fact.
 */
const passes = (node: string, hides: 'claims' | 'sources'): string => {
  const h = `h_${node}`
  return `none(${h} IN $lens.${hides} WHERE (${h}[1][coalesce(${node}[${h}[0]], '')] IS NULL) = ${h}[2])`
}

const predicate = (claim: string, past: boolean): string =>
  [
    ...(past ? [stood(`coalesce(${claim}.since, ${claim}.recordedAt)`, `${claim}.withdrawnAt`)] : []),
    passes(claim, 'claims'),
  ].join(' AND ')

/** Former stretches of time stand in a list `was`, each as "<since>/<until> ..." (src/ingest/write/past.ts). */
const INSTANT = 24
const formerly = (node: string): string =>
  `[w IN coalesce(${node}.was, []) WHERE left(w, ${String(INSTANT)}) <= $lens.known AND substring(w, ${String(INSTANT + 1)}, ${String(INSTANT)}) > $lens.known]`

/** A registry's entries have a digest and stay; others are there while a visible source introduces them. */
const introduced = (node: string, past: boolean): string => {
  const [source, edge] = [`i_${node}`, `j_${node}`]
  const registered = `${node}.digest IS NOT NULL${past ? ` AND coalesce(${node}.registeredAt, '') <= $lens.known` : ''}`
  const when = past ? `${stood(`${edge}.recordedAt`, `${edge}.withdrawnAt`)} AND ` : ''
  const edges = past ? 'INTRODUCES|INTRODUCED' : 'INTRODUCES'
  return `(${registered} OR EXISTS { (${source}:Source)-[${edge}:${edges}]->(${node}) WHERE ${when}${passes(source, 'sources')} })`
}

const loaded = (source: string, past: boolean): string => {
  const now = `${source}.digest IS NOT NULL`
  const then = `((${now} AND coalesce(${source}.since, '') <= $lens.known) OR size(${formerly(source)}) > 0)`
  return `${past ? then : now} AND ${passes(source, 'sources')}`
}

const spelling = (name: string, past: boolean): string =>
  past
    ? `CASE WHEN ${name}.kind <> 'AS_WRITTEN' AND coalesce(${name}.since, '') <= $lens.known THEN ${name}.kind
       ELSE coalesce(split(${formerly(name)}[0], ' ')[1], 'AS_WRITTEN') END`
    : `${name}.kind`

const OPEN: Omit<Lens, 'certain'> = {
  open: true,
  past: false,
  includeInferred: true,
  minPublishers: 1,
  parameters: {},
  about: ':ABOUT',
  where: () => '',
  and: () => '',
  edge: () => '',
  dated: (claim, property) => `${claim}.${property}`,
  claimId: (claim) => `${claim}.id`,
  introduced: (node) => `${node}.withdrawnAt IS NULL`,
  loaded: (source) => `${source}.digest IS NOT NULL`,
  spelling: (name) => spelling(name, false),
}

export const lensOf = (input: LensInput | null | undefined): Lens => {
  const lens = parametersOf(input ?? {})
  const certain = input?.certainty === 'CERTAIN'
  const past = lens.known !== null
  if (!past && isOpen(lens)) return { ...OPEN, certain }
  return {
    open: false,
    past,
    certain,
    includeInferred: lens.inferred,
    minPublishers: lens.minPublishers,
    parameters: { lens },
    about: past ? ':ABOUT|WAS_ABOUT' : ':ABOUT',
    where: (claim) => ` WHERE ${predicate(claim, past)}`,
    and: (claim) => ` AND ${predicate(claim, past)}`,
    edge: (edge) => ` AND ${edge}.basis IN $lens.bases`,
    dated: (claim, property) => dated(claim, property),
    claimId: (claim) => (past ? `split(${claim}.id, '@')[0]` : `${claim}.id`),
    introduced: (node) => introduced(node, past),
    loaded: (source) => loaded(source, past),
    spelling: (name) => spelling(name, past),
  }
}

const dated = (claim: string, property: string): string => {
  const basis = DATED[property]
  const value = `${claim}.${property}`
  return basis === undefined
    ? value
    : `CASE WHEN $lens.inferred OR ${claim}.${basis} IS NULL THEN ${value} END`
}
