/**
 * Rings where a step must lead upwards. Ties are not among them: sources may put two bodies under each other, and
 * disagreement is data.
 */
import type { Rule } from './rule.ts'

const ring = (label: string, step: string, by: string): Rule => ({
  name: 'ring',
  label,
  message: `a ${label} that reaches itself by ${by}`,
  broken: `EXISTS { MATCH (n) (${step}){1,10} (n) }`,
})

export const ringRules: readonly Rule[] = [
  ring('Place', '()-[:WITHIN]->()', 'WITHIN'),
  ring('Topic', '()-[:BROADER]->()', 'BROADER'),
  ring('Source', '()-[:REPRINT_OF]->()', 'REPRINT_OF'),
  ring('Meeting', '()<-[:ABOUT]-(:Claim)-[:SAYS_PART_OF]->(:Meeting)', 'what its claims call a part of what'),
]
