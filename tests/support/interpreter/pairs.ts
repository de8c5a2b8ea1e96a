/** What two who were in one meeting are to each other (domain.md, "What 'met' means"). */
import { chainTops } from './tops.ts'
import type { Told } from './record.ts'
import { keyOfId } from '../../../src/model/ids.ts'
import type { Support, View } from './view.ts'
import { count } from './view.ts'

export type Mode = 'MET' | 'ALONGSIDE' | 'CO_PRESENT'

export interface Pair {
  readonly mode: Mode
  readonly basis: 'STATED' | 'INFERRED'
  readonly support: Support
}

/** "In a visit, conference or ceremony as a whole, they are co-present, never 'met'. A proximity talk is none of these." */
const WIDE: ReadonlySet<string> = new Set([
  'VISIT',
  'CONFERENCE',
  'CEREMONY',
  'EXERCISE',
  'STATEMENT',
  'PROXIMITY_TALKS',
])

/** What one source's telling of the two makes of them; APART: no source tells of both. */
type Telling = 'MET' | 'ALONGSIDE' | 'CO_PRESENT' | 'APART'
const ORDER: readonly Telling[] = ['MET', 'ALONGSIDE', 'CO_PRESENT', 'APART']

interface Together {
  readonly one: Told
  readonly other: Told
  readonly telling: Telling
}

/** Null: they were not both there, or one is the other's delegation. */
export const pairOf = (view: View, one: string, other: string, kind: string): Pair | null => {
  const all: Together[] = []
  for (const mine of present(view, one))
    for (const yours of present(view, other))
      all.push({ one: mine, other: yours, telling: tellingOf(view, mine, yours, WIDE.has(kind)) })
  if (all.length === 0 || all.some((each) => isOwnDelegation(each, one, other))) return null
  const best = ORDER.find((telling) => all.some((each) => each.telling === telling)) ?? 'APART'
  const tellings = all.filter(({ telling }) => telling === best)
  const foreign = ['CO_PRESENT', 'APART'].includes(best) && !WIDE.has(kind) && areForeign(view, one, other)
  const beside = best === 'MET' ? all.filter(({ telling }) => telling === 'ALONGSIDE') : []
  return {
    mode: foreign ? 'MET' : best === 'APART' ? 'CO_PRESENT' : best,
    basis: !foreign && best !== 'APART' && tellings.some((each) => isStated(each)) ? 'STATED' : 'INFERRED',
    support: {
      ...(best === 'APART' ? apart(tellings) : together(tellings)),
      firstPartyOnly: tellings.every((each) => each.one.firstParty && each.other.firstParty),
      contradictedBy: sources(beside.map((each) => each.one)) + deniers(view, one, other),
    },
  }
}

/** "Both took part, present." */
const present = (view: View, participation: string): readonly Told[] =>
  view.affirming(participation).filter(({ values }) => (values.attendance ?? 'PRESENT') === 'PRESENT')

/** "On different sides" they met, "on one side they were alongside each other"; a side means nothing outside its source. */
const tellingOf = (view: View, one: Told, other: Told, wide: boolean): Telling => {
  if (one.source !== other.source) return 'APART'
  const [mine, yours] = [sideOf(view, one), sideOf(view, other)]
  if (mine === undefined || yours === undefined) return 'CO_PRESENT'
  if (mine === yours) return 'ALONGSIDE'
  return wide ? 'CO_PRESENT' : 'MET'
}

const isInferredSide = ({ values }: Told): boolean => values.sideBasis === 'INFERRED'

const sideOf = (view: View, claim: Told): string | undefined =>
  isInferredSide(claim) && !view.inferred ? undefined : claim.values.side

/** A delegation and its own member are not two parties. */
const isOwnDelegation = ({ one, other }: Together, p: string, q: string): boolean =>
  one.values.via === actorIn(q) || other.values.via === actorIn(p)

const actorIn = (participation: string): string => participation.slice(participation.indexOf('/') + 1)

/** "Where no source gives sides ... sides are inferred ... and the encounter is INFERRED." */
const isStated = ({ one, other, telling }: Together): boolean =>
  one.basis === 'STATED' &&
  other.basis === 'STATED' &&
  (telling === 'CO_PRESENT' || (!isInferredSide(one) && !isInferredSide(other)))

const sources = (claims: readonly Told[]): number => count(claims.map(({ source }) => source))
const witnesses = (claims: readonly Told[]): number => count(claims.map(({ witness }) => witness))

type Counts = Pick<Support, 'claims' | 'sources' | 'publishers'>

/** "By the sources that tell it so" (the SDL's Encounter). */
const together = (tellings: readonly Together[]): Counts => {
  const all = tellings.flatMap(({ one, other }) => [one, other])
  return { claims: tellings.length, sources: sources(all), publishers: witnesses(all) }
}

/** "Where none tells of both, of the one for whom there are fewer." */
const apart = (tellings: readonly Together[]): Counts => {
  const [mine, yours] = [tellings.map(({ one }) => one), tellings.map(({ other }) => other)]
  const fewer = Math.min(sources(mine), sources(yours))
  return { claims: fewer, sources: fewer, publishers: Math.min(witnesses(mine), witnesses(yours)) }
}

/** Sources that deny that one of the two was there, or say that he was absent. */
const deniers = (view: View, one: string, other: string): number =>
  sources(
    [one, other]
      .flatMap((each) => view.claims(each))
      .filter(({ stance, values }) => stance === 'DENIES' || values.attendance === 'ABSENT'),
  )

/** "Sides are inferred ... from the state or camp at the top of their chains." */
const areForeign = (view: View, one: string, other: string): boolean => {
  if (!view.inferred) return false
  const [mine, yours] = [chainTops(view, one), chainTops(view, other)]
  return mine.size > 0 && yours.size > 0 && ![...mine].some((top) => yours.has(top))
}

/** "encounter:<meeting>/<actor>~<actor>": from the one that is asked about. */
export const encounterId = (one: string, other: string): string =>
  `encounter:${keyOfId(one)}~${actorIn(other)}`
