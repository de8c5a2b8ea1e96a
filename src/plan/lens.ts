/**
 * What the asker is willing to see. A lens hides claims; facts are what the visible claims say together, so a lens on
 * sources shows what a graph loaded with only those reports would show (domain.md).
 */
export interface LensInput {
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

/** A lens as a statement sees it: a text that is the same for every lens, and its one parameter. */
export interface Lens {
  /** True where nothing is hidden: the texts of open questions do without the predicate. */
  readonly open: boolean
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
  /** Whether a thing that reports may introduce (a delegation, its offices) is in the picture. */
  introduced(node: string): string
}

const predicate = (claim: string): string =>
  [
    `($lens.only IS NULL OR ${claim}.source IN $lens.only)`,
    `NOT ${claim}.source IN $lens.except`,
    `($lens.publishersOnly IS NULL OR ${claim}.publisher IN $lens.publishersOnly)`,
    `NOT coalesce(${claim}.publisher, '') IN $lens.publishersExcept`,
    `($lens.inferred OR ${claim}.basis = 'STATED')`,
  ].join(' AND ')

/** A registry's entries have a digest and are always there; others while a visible source introduces them. */
const introduced = (node: string): string => {
  const source = `i_${node}`
  return `(${node}.digest IS NOT NULL OR EXISTS { (${source}:Source)-[:INTRODUCES]->(${node}) WHERE
    ($lens.only IS NULL OR ${source}.id IN $lens.only) AND NOT ${source}.id IN $lens.except
    AND ($lens.publishersOnly IS NULL OR ${source}.publisher IN $lens.publishersOnly) AND NOT coalesce(${source}.publisher, '') IN $lens.publishersExcept })`
}

export const lensOf = (input: LensInput | null | undefined): Lens => {
  const parameters = parametersOf(input ?? {})
  const open = isOpen(parameters)
  return {
    open,
    certain: input?.certainty === 'CERTAIN',
    includeInferred: parameters.inferred,
    minPublishers: Math.max(1, parameters.minPublishers),
    parameters: open ? {} : { lens: parameters },
    about: ':ABOUT',
    where: (claim) => (open ? '' : ` WHERE ${predicate(claim)}`),
    and: (claim) => (open ? '' : ` AND ${predicate(claim)}`),
    edge: (edge) => (open ? '' : ` AND ($lens.inferred OR ${edge}.basis = 'STATED')`),
    introduced: (node) => (open ? `${node}.withdrawnAt IS NULL` : introduced(node)),
  }
}

const parametersOf = (input: LensInput) => ({
  only: input.sources?.only ?? null,
  except: input.sources?.except ?? [],
  publishersOnly: input.publishers?.only ?? null,
  publishersExcept: input.publishers?.except ?? [],
  inferred: input.includeInferred ?? true,
  minPublishers: input.minPublishers ?? 1,
})

const isOpen = (lens: ReturnType<typeof parametersOf>): boolean =>
  lens.only === null &&
  lens.except.length === 0 &&
  lens.publishersOnly === null &&
  lens.publishersExcept.length === 0 &&
  lens.inferred &&
  lens.minPublishers <= 1

/**
 * Whether a fact is in the picture. `affirmed` facts need a visible claim that affirms them; others (a participation
 * that a source denies) are shown for any visible claim. `minPublishers` counts independent publishers that affirm.
 */
export const isVisible = (lens: Lens, fact: string, { affirmed = true } = {}): string => {
  const claim = `v_${fact}`
  const any = `EXISTS { MATCH (${claim}:Claim)-[${lens.about}]->(${fact}) WHERE ${affirmed ? `${claim}.stance = 'AFFIRMS'` : 'true'}${lens.and(claim)} }`
  if (lens.open) return any
  const witnesses = `MATCH (${claim}:Claim)-[${lens.about}]->(${fact}) WHERE ${claim}.stance = 'AFFIRMS'${lens.and(claim)} RETURN DISTINCT ${claim}.witness AS w`
  return `(${any} AND ($lens.minPublishers <= 1 OR COUNT { ${witnesses} } >= $lens.minPublishers))`
}
