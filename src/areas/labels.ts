/** What sources call an institution. A label never becomes a name. */
import type { Area } from '../plan/area.ts'
import { computed, many, one } from '../plan/fields.ts'
import { isVisible } from '../plan/lens.ts'

/** One row a claim, since a label belongs to the source that uses it. */
export const labels: Area = {
  schema: 'labels',
  types: {
    Framing: {
      text: computed((claim) => `[(${claim})-[:ABOUT]->(f:Framing) | f.text][0]`),
      lang: computed((claim) => `[(${claim})-[:ABOUT]->(f:Framing) | f.lang][0]`),
      source: one((claim, source) => `(${claim})-[:FROM]->(${source}:Source)`),
      attributedTo: one((claim, actor) => `(${claim})-[:ATTRIBUTED_TO]->(${actor}:Actor)`),
    },
    Institution: {
      labels: many({
        match: (at, claim) =>
          `MATCH (${at.node})<-[:FRAMES]-(f_${claim}:Framing)<-[:ABOUT]-(${claim}:Claim) WHERE ${claim}.stance = 'AFFIRMS'${at.planner.lens.and(claim)} AND ${isVisible(at.planner.lens, `f_${claim}`)}`,
        order: (claim) => [`${claim}.order`, `${claim}.id`],
      }),
    },
  },
  roots: {},
}
