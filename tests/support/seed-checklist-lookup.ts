/** Finds in the graph what a line of the checklist says that the article states. */
import type { Reads } from '../../src/model/statement.ts'

/** One live claim of a source, with the fact that it is about. */
export interface Said {
  readonly fact: string
  readonly stance: string
  readonly basis: string
  readonly locator: string
  /** The claim's own properties: kind, when, side, rank ... */
  readonly values: Readonly<Record<string, unknown>>
  /** "CAPACITY role:gnu-prime-minister": what the claim points at. */
  readonly links: readonly string[]
}

/** What has to be there. Everything named has to hold of one claim. */
export interface Held {
  /** The fact's id, or the shape of it. */
  readonly fact: string | RegExp
  readonly values?: Readonly<Record<string, string>>
  readonly links?: readonly string[]
  readonly basis?: 'STATED' | 'INFERRED'
  /** True: nobody but the source says so. */
  readonly unattributed?: boolean
}

/** A statement of the article, where it stands there, and where it is in the graph. */
export interface Line {
  /** "summary 1" or "paragraph 4". A stated claim has to name the same place. */
  readonly at: string
  /** In our own words. */
  readonly says: string
  readonly held: Held
}

const SAID = `MATCH (c:Claim)-[:FROM]->(:Source {id: $source}) WHERE c.withdrawnAt IS NULL
MATCH (c)-[:ABOUT]->(f)
RETURN f.id, properties(c), COLLECT { MATCH (c)-[r]->(t) WHERE NOT type(r) IN ['FROM', 'ABOUT'] RETURN type(r) + ' ' + t.id }
ORDER BY f.id, c.id`

/** Everything that a source is held to say, in one round trip. */
export const saidBy = async (database: Reads, source: string): Promise<readonly Said[]> =>
  (await database.read({ text: SAID, parameters: { source } })).map(([fact, properties, links]) => {
    const values = properties as Said['values']
    return {
      fact: String(fact),
      stance: String(values['stance']),
      basis: String(values['basis']),
      locator: typeof values['locator'] === 'string' ? values['locator'] : '',
      values,
      links: links as readonly string[],
    }
  })

/** The claims that hold what a line says. None: the article says it and the graph does not know. */
export const claimsFor = (said: readonly Said[], { at, held }: Line): readonly Said[] =>
  said.filter((claim) => isAbout(claim, held) && holds(claim, held) && standsAt(claim, at))

const isAbout = ({ fact }: Said, held: Held): boolean =>
  typeof held.fact === 'string' ? fact === held.fact : held.fact.test(fact)

const holds = (claim: Said, { values = {}, links = [], basis, unattributed = false }: Held): boolean =>
  claim.stance === 'AFFIRMS' &&
  Object.entries(values).every(([key, value]) => claim.values[key] === value) &&
  links.every((link) => claim.links.includes(link)) &&
  (basis === undefined || claim.basis === basis) &&
  !(unattributed && claim.links.some((link) => link.startsWith('ATTRIBUTED_TO ')))

/** What is inferred has the place of what it follows from, or none. */
const standsAt = ({ basis, locator }: Said, at: string): boolean =>
  basis === 'INFERRED' || locator.includes(at)
