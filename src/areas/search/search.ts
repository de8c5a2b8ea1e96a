/** Finding an actor by a text. Which actors are like it is decided in code (model/names); a second statement reads them. */
import type { Area } from '../../plan/area.ts'
import { many } from '../../plan/fields.ts'
import { isVisible } from '../../plan/lens.ts'
import { reading } from '../../plan/actor-ref.ts'
import type { GraphContext } from '../../plan/context.ts'
import type { Lens } from '../../plan/lens.ts'
import type { RootPlan } from '../../plan/root.ts'
import type { Arguments } from '../../plan/selection.ts'
import { SifaError } from '../../model/errors.ts'
import type { Candidate, Suggestion } from '../../model/names/judge.ts'
import { rankActors } from '../../model/names/rank.ts'
import { MAX_TEXT } from '../../model/names/normalise.ts'
import { rankPrefixed } from '../../model/names/prefix.ts'
import { prefixCandidates, searchCandidates } from './candidates.ts'
import { hits } from './hits.ts'
import type { Found } from './hits.ts'

const MAX_HITS = 50

const checked = (text: unknown, first: unknown): { readonly text: string; readonly first: number } => {
  const count = first as number
  if (count < 1 || count > MAX_HITS)
    throw new SifaError('BAD_USER_INPUT', `first is ${String(count)}; it can be 1 to ${String(MAX_HITS)}.`)
  if ((text as string).length > MAX_TEXT)
    throw new SifaError(
      'BAD_USER_INPUT',
      `The text has ${String((text as string).length)} characters; a name has ${String(MAX_TEXT)} at most.`,
    )
  return { text: text as string, first: count }
}

interface Read {
  readonly candidates: readonly (Candidate & { readonly name: string; readonly weight: number })[]
}

/** The best `first` of them, each with the record of the name that fits. */
const chosen = (
  { candidates }: Read,
  rank: (candidates: Read['candidates']) => readonly Suggestion[],
  first: number,
): readonly Found[] => {
  const names = new Map(candidates.map(({ actor, text, name }) => [`${actor} ${text}`, name]))
  return rank(candidates)
    .slice(0, first)
    .map(({ actor, text, score, how }) => ({ actor, score, how, name: names.get(`${actor} ${text}`) ?? '' }))
}

const finding =
  (
    statementFor: typeof searchCandidates,
    rank: (text: string, candidates: Read['candidates']) => readonly Suggestion[],
    argument: 'text' | 'prefix',
  ): NonNullable<RootPlan['find']> =>
  async (context: GraphContext, args: Arguments, lens: Lens) => {
    const { text, first } = checked(args[argument], args['first'])
    const statement = statementFor(text, args, lens)
    if (statement === null) return []
    const rows = await context.database.read(statement, reading(context))
    const candidates = rows.map(([actor, name, written, weight]) => ({
      actor: actor as string,
      name: name as string,
      text: written as string,
      weight: weight as number,
    }))
    return chosen({ candidates }, (all) => rank(text, all), first)
  }

/** The latest day on which a visible source has the tenure hold. */
const lastDay = (lens: Lens, tenure: string): string =>
  `COLLECT { MATCH (c:Claim)-[${lens.about}]->(${tenure}) WHERE c.stance = 'AFFIRMS'${lens.and('c')}
    RETURN coalesce(c.seenMax, c.endMin, c.startMax, c.startMin) AS d ORDER BY d IS NULL, d DESC LIMIT 1 }[0]`

const recentOffice = many({
  match: (at, tenure) =>
    `MATCH (${tenure}:Tenure)-[:HOLDER|OF_ROLE]->(${at.node}) WHERE ${isVisible(at.planner.lens, tenure)}
     WITH *, ${lastDay(at.planner.lens, tenure)} AS d_${tenure} ORDER BY d_${tenure} IS NULL, d_${tenure} DESC, ${tenure}.id LIMIT 1`,
  order: (tenure) => [`${tenure}.id`],
})

export const search: Area = {
  schema: 'search',
  types: {
    SearchHit: {
      actor: (at, selection) => at.planner.object(at, selection),
      matched: (at, selection) => at.planner.object(at.on(`name_${at.node}`), selection),
      score: hits.score,
      how: hits.how,
      recentOffice: (at, selection) => {
        const read = recentOffice(at, selection)
        return (row) => (read(row) as readonly unknown[])[0] ?? null
      },
    },
  },
  roots: {
    search: { find: finding(searchCandidates, rankActors, 'text'), plan: hits.plan },
    suggest: { find: finding(prefixCandidates, rankPrefixed, 'prefix'), plan: hits.plan },
  },
}
