/** Finding an actor by a text. Which actors are like it is decided in code (model/names); a second statement reads them. */
import type { Area } from '../../plan/area.ts'
import { many } from '../../plan/fields.ts'
import { isVisible } from '../../plan/visible.ts'
import { reading } from '../../plan/actor-ref.ts'
import type { GraphContext } from '../../plan/context.ts'
import type { Lens } from '../../plan/lens.ts'
import type { Arguments } from '../../plan/selection.ts'
import type { Candidate, Suggestion } from '../../model/names/judge.ts'
import { rankActors } from '../../model/names/rank.ts'
import { searchCandidates } from './candidates.ts'
import { checked } from './checked.ts'
import { hits } from './hits.ts'
import type { Found } from './hits.ts'
import { suggest } from './suggest.ts'

type Read = readonly (Candidate & { readonly name: string })[]

/** Each with the record of the name that fits. */
const chosen = (candidates: Read, ranked: readonly Suggestion[]): readonly Found[] => {
  const names = new Map(candidates.map(({ actor, text, name }) => [`${actor} ${text}`, name]))
  return ranked.map(({ actor, text, score, how }) => ({
    ...{ actor, score, how },
    name: names.get(`${actor} ${text}`) ?? '',
  }))
}

const find = async (context: GraphContext, args: Arguments, lens: Lens): Promise<readonly Found[]> => {
  const { text, first } = checked(args['text'], args['first'])
  const statement = searchCandidates(text, args, lens)
  if (statement === null) return []
  const rows = await context.database.read(statement, reading(context))
  const candidates = rows.map(([actor, name, written]) => ({
    actor: actor as string,
    name: name as string,
    text: written as string,
  }))
  return chosen(candidates, rankActors(text, candidates, first))
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
    search: { find, plan: hits.plan },
    suggest,
  },
}
