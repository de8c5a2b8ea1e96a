/** What sources call an institution or a person. A label never becomes a name. */
import type { Area } from '../plan/area.ts'
import { computed, many, one } from '../plan/fields.ts'
import { isVisible } from '../plan/visible.ts'

const framings = many({
  match: (at, claim) =>
    `MATCH (${at.node})<-[:FRAMES]-(f_${claim}:Framing)<-[${at.planner.lens.about}]-(${claim}:Claim) WHERE ${claim}.stance = 'AFFIRMS'${at.planner.lens.and(claim)} AND ${isVisible(at.planner.lens, `f_${claim}`)}`,
  order: (claim) => [`${claim}.order`, `${claim}.id`],
})

/** One row a claim, since a label belongs to the source that uses it. */
export const labels: Area = {
  schema: 'labels',
  types: {
    Framing: {
      text: computed((claim) => `[(${claim})-[:ABOUT|WAS_ABOUT]->(f:Framing) | f.text][0]`),
      lang: computed((claim) => `[(${claim})-[:ABOUT|WAS_ABOUT]->(f:Framing) | f.lang][0]`),
      source: one((claim, source) => `(${claim})-[:FROM]->(${source}:Source)`),
      attributedTo: one((claim, actor) => `(${claim})-[:ATTRIBUTED_TO]->(${actor}:Actor)`),
    },
    Institution: { labels: framings },
    Person: { labels: framings },
  },
  roots: {},
}
