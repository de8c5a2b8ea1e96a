/** What the sources disagree about: every kind is a rule of its own, and a question is the union of those asked for. */
import { typeOfId } from '../../model/ids.ts'
import type { Area, Finder } from '../../plan/area.ts'
import type { FieldPlan, Scope } from '../../plan/block.ts'
import { computed, many } from '../../plan/fields.ts'
import { aboutOf, branchOf, inIds, rulesOf, unionOf } from '../../plan/rules.ts'
import type { Arguments } from '../../plan/selection.ts'
import { wholeConnection } from '../../plan/whole.ts'
import { attendanceRule } from './attendance.ts'
import { capacityRule } from './capacity.ts'
import { dateRule } from './date.ts'
import { officeRule } from './office.ts'
import { placeRule } from './place.ts'
import { rankRule } from './rank.ts'
import { withSource } from './rule.ts'
import type { Rule } from './rule.ts'
import { tieRule } from './tie.ts'
import { twoPlacesRule } from './two-places.ts'

const RULES: readonly Rule[] = [
  attendanceRule,
  capacityRule,
  dateRule,
  officeRule,
  placeRule,
  rankRule,
  tieRule,
  twoPlacesRule,
].map(withSource)

/** A contradiction is no node: its variables carry the name that the connection gives it. */
const names = (node: string) => ({
  kind: `kind_${node}`,
  about: `about_${node}`,
  id: `id_${node}`,
  certain: `certain_${node}`,
  sides: `sides_${node}`,
})

const match = ({ planner }: Scope, node: string, { kinds, about }: Arguments): string => {
  const asked = aboutOf(planner, about)
  const n = names(node)
  const branches = rulesOf(RULES, kinds).map((rule) => branchOf(planner, rule, asked, 'contradiction', n))
  return `${unionOf(branches, n)} WITH *${planner.lens.certain ? ` WHERE ${n.certain}` : ''}`
}

/** "contradiction:date/2024-07-talks": each rule starts at the thing that its key names first. */
const find: Finder = ({ planner }, node, ids) => {
  const n = names(node)
  const branches = RULES.flatMap((rule) => {
    const prefix = `contradiction:${inIds(rule.kind)}/`
    const seeds = ids.filter((id) => id.startsWith(prefix)).map((id) => rule.seed(id.slice(prefix.length)))
    return [...new Set(seeds.map((seed) => typeOfId(seed) ?? ''))].map((type) => {
      const own = planner.parameter(seeds.filter((seed) => typeOfId(seed) === type))
      return branchOf(planner, rule, { type, ids: own }, 'contradiction', n)
    })
  })
  return `${unionOf(branches, n)} WITH * WHERE ${n.id} IN ${planner.parameter(ids)}`
}

const column = (
  name: 'id' | 'kind' | 'certain',
  read: (value: unknown) => unknown = (value) => value,
): FieldPlan => computed((node) => names(node)[name], read)

const byId = (to: string): readonly string[] => [`${to}.id`]

export const contradictions: Area = {
  schema: 'contradictions',
  types: {
    Contradiction: {
      id: column('id'),
      kind: column('kind'),
      about: (at, selection) => at.planner.object(at.on(names(at.node).about), selection),
      certainty: column('certain', (certain) => (certain === true ? 'CERTAIN' : 'POSSIBLE')),
      facts: many({
        match: ({ node }, to) =>
          `UNWIND ${names(node).sides} AS side_${to} UNWIND side_${to}.facts AS ${to} WITH DISTINCT ${to}`,
        order: byId,
      }),
      sides: many({
        match: ({ node }, to) => `UNWIND ${names(node).sides} AS ${to}`,
        order: (to) => [`${to}.says`],
      }),
    },
    ContradictionSide: {
      says: computed((side) => `${side}.says`),
      publishers: computed(
        (side) => `COUNT { UNWIND ${side}.claims AS claim RETURN DISTINCT claim.witness AS witness }`,
      ),
      facts: many({
        match: ({ node }, to) => `UNWIND ${node}.facts AS ${to} WITH DISTINCT ${to}`,
        order: byId,
      }),
      claims: many({
        match: ({ node }, to) => `UNWIND ${node}.claims AS ${to} WITH DISTINCT ${to}`,
        order: (to) => [`${to}.order`, `${to}.id`],
      }),
    },
  },
  values: ['ContradictionConnection', 'ContradictionEdge'],
  finders: { Contradiction: find },
  roots: {
    contradictions: {
      plan: wholeConnection({
        names,
        match,
        keys: (node) => [names(node).kind, `${names(node).about}.id`, names(node).id],
      }),
    },
  },
}
