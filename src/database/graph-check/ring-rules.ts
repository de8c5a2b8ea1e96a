/**
 * Rings where a step must lead upwards. Ties are not among them: sources may put two bodies under each other, and
 * disagreement is data.
 */
import type { Rule } from './rule.ts'

const ring = (label: string, type: string): Rule => ({
  name: 'ring',
  message: `a ${label} that reaches itself by ${type}`,
  broken: `MATCH (n:${label}) (()-[:${type}]->()){1,20} (n) WITH n.id AS id`,
})

export const ringRules: readonly Rule[] = [
  ring('Place', 'WITHIN'),
  ring('Topic', 'BROADER'),
  ring('Source', 'REPRINT_OF'),
  {
    name: 'ring',
    message: 'a meeting that its claims, followed upwards, make a part of itself',
    broken: `MATCH (n:Meeting) (()<-[:ABOUT]-(:Claim)-[:SAYS_PART_OF]->(:Meeting)){1,10} (n) WITH n.id AS id`,
  },
]
