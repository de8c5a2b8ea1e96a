/** Editors' decisions on which entries are one. They are facts with claims like others: visible, and reversible. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan, Scope } from '../plan/block.ts'
import { rootConnection } from '../plan/connection.ts'
import { factFields } from '../plan/facts.ts'
import { folded, many, one } from '../plan/fields.ts'
import { isVisible } from '../plan/visible.ts'
import type { Arguments } from '../plan/selection.ts'

interface Judged {
  readonly stance: string
  readonly verdict: string | null
  readonly reason: string | null
}

const affirming = (claims: readonly Judged[]): readonly Judged[] =>
  claims.filter(({ stance }) => stance === 'AFFIRMS')

/** Verdicts that differ are not averaged. */
const verdict = folded<Judged>(['stance', 'verdict'], (claims) => {
  const verdicts = new Set(affirming(claims).map((claim) => claim.verdict))
  return verdicts.size === 1 ? [...verdicts][0] : null
})

const reasons = folded<Judged>(['stance', 'reason'], (claims) =>
  affirming(claims).map(({ reason }) => reason ?? ''),
)

const ofEntry: FieldPlan = many({
  match: (at, judgement) =>
    `MATCH (${at.node})<-[:JUDGES|JUDGES_WITH]-(${judgement}:Judgement) WHERE ${isVisible(at.planner.lens, judgement)}`,
  order: (judgement) => [`${judgement}.id`],
})

const matchJudgements = (at: Scope, judgement: string, { about, verdicts }: Arguments): string => {
  const { lens } = at.planner
  const given = (value: unknown): boolean => value !== undefined && value !== null
  const concerned = given(about)
    ? `-[:JUDGES|JUDGES_WITH]->(:Actor|Meeting {id: ${at.planner.parameter(about)}})`
    : ''
  const claimed = given(verdicts)
    ? ` AND EXISTS { (c:Claim)-[${lens.about}]->(${judgement}) WHERE c.stance = 'AFFIRMS' AND c.verdict IN ${at.planner.parameter(verdicts)}${lens.and('c')} }`
    : ''
  return `MATCH (${judgement}:Judgement)${concerned} WHERE ${isVisible(lens, judgement)}${claimed}`
}

export const judgements: Area = {
  schema: 'judgements',
  types: {
    Judgement: {
      ...factFields,
      one: one((judgement, entry) => `(${judgement})-[:JUDGES]->(${entry})`),
      other: one((judgement, entry) => `(${judgement})-[:JUDGES_WITH]->(${entry})`),
      verdict,
      reasons,
    },
    Person: { judgements: ofEntry },
    Institution: { judgements: ofEntry },
    Role: { judgements: ofEntry },
    Meeting: { judgements: ofEntry },
  },
  values: ['JudgementConnection', 'JudgementEdge'],
  roots: {
    judgements: {
      plan: rootConnection(() => ({
        match: matchJudgements,
        keys: (judgement) => [{ by: `${judgement}.id`, kind: 'string' }],
      })),
    },
  },
}
