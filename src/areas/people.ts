/** Kin and ranks. */
import type { Area } from '../plan/area.ts'
import { factFields } from '../plan/facts.ts'
import { datedSpan } from '../plan/span.ts'
import { many, one, property } from '../plan/fields.ts'
import { isVisible } from '../plan/visible.ts'

export const people: Area = {
  schema: 'people',
  types: {
    Kinship: {
      ...factFields,
      person: one((kinship, person) => `(${kinship})-[:KIN]->(${person}:Person)`),
      relation: property('relation'),
      other: one((kinship, other) => `(${kinship})-[:KIN_TO]->(${other}:Person)`),
    },
    RankHeld: {
      ...factFields,
      person: one((rank, person) => `(${rank})-[:RANK_OF]->(${person}:Person)`),
      rank: property('rank'),
      period: datedSpan,
    },
    Person: {
      kinships: many({
        match: (at, kinship) =>
          `MATCH (${kinship}:Kinship)-[:KIN|KIN_TO]->(${at.node}) WHERE ${isVisible(at.planner.lens, kinship)}`,
        order: (kinship) => [`${kinship}.id`],
      }),
      ranks: many({
        match: (at, rank) =>
          `MATCH (${rank}:RankHeld)-[:RANK_OF]->(${at.node}) WHERE ${isVisible(at.planner.lens, rank)}`,
        order: (rank) => [`${rank}.id`],
      }),
    },
  },
  roots: {},
}
