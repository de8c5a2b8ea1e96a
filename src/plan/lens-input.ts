/**
 * What the asker is willing to see. A lens hides claims; facts are what the visible claims say together, so a lens on
 * sources shows what a graph loaded with only those reports would show, and `asKnownOn` what was loaded by that day
 * (domain.md).
 */
export interface LensInput {
  /** A day, "2024-07-16": the scalar has checked it. */
  readonly asKnownOn?: string | null
  readonly sources?: Choice | null
  readonly publishers?: Choice | null
  readonly minPublishers?: number | null
  readonly includeInferred?: boolean | null
  readonly certainty?: 'CERTAIN' | 'POSSIBLE' | null
}

export interface Choice {
  readonly only?: readonly string[] | null
  readonly except?: readonly string[] | null
}

/** [property, values as keys, whether other values are hidden]. */
type Hiding = readonly [property: string, values: Readonly<Record<string, true>>, others: boolean]

/** The parameter `$lens` that statements read. */
export interface LensParameters {
  /** The last instant of `asKnownOn`. */
  readonly known: string | null
  /** What of a claim hides it. */
  readonly claims: readonly Hiding[]
  /** What of a source hides it. */
  readonly sources: readonly Hiding[]
  readonly inferred: boolean
  /** Of edges that have a basis of their own. */
  readonly bases: readonly string[]
  readonly minPublishers: number
  /** Of claims that show a fact which need not be affirmed. */
  readonly stances: readonly string[]
}

/** Whoever asks for no publishers' number asks for one: a fact is shown for somebody's word. */
export const parametersOf = ({
  asKnownOn,
  sources,
  publishers,
  minPublishers,
  includeInferred,
}: LensInput): LensParameters => {
  const inferred = includeInferred ?? true
  const bases = inferred ? ['STATED', 'INFERRED'] : ['STATED']
  const publishersAsked = Math.max(1, minPublishers ?? 1)
  return {
    known: endOf(asKnownOn),
    claims: [
      ...hiding('source', sources),
      ...hiding('publisher', publishers),
      ...(inferred ? [] : [only('basis', bases)]),
    ],
    sources: [...hiding('id', sources), ...hiding('publisher', publishers)],
    inferred,
    bases,
    minPublishers: publishersAsked,
    stances: publishersAsked === 1 ? ['AFFIRMS', 'DENIES'] : ['AFFIRMS'],
  }
}

const hiding = (property: string, choice: Choice | null | undefined): readonly Hiding[] => [
  ...(choice?.only ? [only(property, choice.only)] : []),
  ...(choice?.except?.length ? [[property, keysOf(choice.except), false] as const] : []),
]

const only = (property: string, values: readonly string[]): Hiding => [property, keysOf(values), true]

const keysOf = (values: readonly string[]): Readonly<Record<string, true>> =>
  Object.fromEntries(values.map((value) => [value, true]))

/** The last instant of a day, UTC, as record times are written. */
const endOf = (day: string | null | undefined): string | null =>
  day === undefined || day === null ? null : `${day}T23:59:59.999Z`

/** Whether nothing is hidden, but for what has been withdrawn. */
export const isOpen = (lens: LensParameters): boolean => lens.claims.length === 0 && lens.minPublishers === 1
