/** What is not known: every kind is a rule of its own, and a question is the union of those asked for. */
import type { Area } from '../../plan/area.ts'
import type { FieldPlan, Read, Row, Scope } from '../../plan/block.ts'
import { computed, many } from '../../plan/fields.ts'
import { aboutOf, branchOf, rulesOf, unionOf } from '../../plan/rules.ts'
import type { Arguments } from '../../plan/selection.ts'
import { wholeConnection } from '../../plan/whole.ts'
import type { Bounds } from '../../model/dates/bounds.ts'
import { outerBounds, parseEdtf } from '../../model/dates/edtf.ts'
import { foldMoments } from '../../model/dates/period.ts'
import type { DateView } from '../../model/dates/period.ts'
import { commonDate, rangeText } from '../../model/dates/write-edtf.ts'
import { institutionWithoutParent } from './institution-without-parent.ts'
import { bodyNotSeen, personNotSeen } from './not-seen-since.ts'
import { capacityNotStated, principalNotStated } from './not-stated.ts'
import { officeWithoutHolder } from './office-without-holder.ts'
import { dayClause, GIVEN } from './rule.ts'
import type { Rule } from './rule.ts'

const RULES: readonly Rule[] = [
  capacityNotStated,
  institutionWithoutParent,
  personNotSeen,
  bodyNotSeen,
  officeWithoutHolder,
  principalNotStated,
]

/** A gap is no node: its variables carry the name that the connection gives it. */
const names = (node: string) => ({
  kind: `kind_${node}`,
  about: `about_${node}`,
  id: `id_${node}`,
  meeting: `meeting_${node}`,
  fact: `fact_${node}`,
  days: `days_${node}`,
  who: `who_${node}`,
})

type Name = keyof ReturnType<typeof names>

const match = ({ planner }: Scope, node: string, args: Arguments): string => {
  const asked = aboutOf(planner, args['about'])
  const n = names(node)
  const branches = rulesOf(RULES, args['kinds']).map((rule) => branchOf(planner, rule, asked, 'gap', n))
  return `${dayClause(planner, args)}\n${unionOf(branches, n, GIVEN)} WITH *`
}

const column = (name: Name): FieldPlan => computed((node) => names(node)[name])

/** The node that the gap has under this name; null for kinds without one. */
const thing = (name: 'meeting' | 'fact', kind?: string): FieldPlan => {
  const list = many({
    match: ({ node }, to) => {
      const n = names(node)
      const own = kind === undefined ? '' : ` AND ${n.kind} = '${kind}'`
      return `UNWIND CASE WHEN ${n[name]} IS NOT NULL${own} THEN [${n[name]}] ELSE [] END AS ${to} WITH ${to}`
    },
    order: () => [],
  })
  return (at, selection) => {
    const read = list(at, selection)
    return (row) => (read(row) as readonly unknown[])[0] ?? null
  }
}

/** The finest date that means exactly these days: "2024-08" rather than all of its days. */
const written = (bounds: Bounds): string => {
  const common = parseEdtf(commonDate(bounds))
  if (!common.ok) return rangeText(bounds)
  const { earliest, latest } = outerBounds(common.value)
  return earliest === bounds.earliest && latest === bounds.latest ? common.value.text : rangeText(bounds)
}

/** The gap's days as a date, for gaps of one kind. */
const dateOf = (at: Scope, kind: string): Read<DateView | null> => {
  const n = names(at.node)
  const [kinds, days] = [at.column(n.kind), at.column(n.days)]
  return (row) => {
    const [earliest = null, latest = null] = (row[days] ?? []) as (number | null)[]
    const edtf = written({ earliest, latest })
    return row[kinds] === kind && edtf !== '' ? (foldMoments([{ edtf }])?.start ?? null) : null
  }
}

/** "on 2024-08-11", "in 2024-08", "by 2025-12-24". */
const inWords = (date: DateView | null): string => {
  if (date === null) return 'at an unknown time'
  if (date.earliest === null) return `by ${date.latest ?? ''}`
  if (date.earliest === date.latest) return `on ${date.earliest}`
  return date.edtf.startsWith('[') ? `between ${date.earliest} and ${date.latest ?? ''}` : `in ${date.edtf}`
}

const WORDS: Readonly<Record<string, (who: string, date: DateView | null) => string>> = {
  CAPACITY_NOT_STATED: (who) => `No source says in which capacity ${who} took part.`,
  PRINCIPAL_NOT_STATED: (who) => `No source says on whose behalf ${who} took part.`,
  INSTITUTION_WITHOUT_PARENT: () => 'No source puts it under another body.',
  NOT_SEEN_SINCE: (_, date) => `Last seen ${inWords(date)}; what came after is not known.`,
  OFFICE_WITHOUT_HOLDER: (who, date) =>
    date === null
      ? 'No source names a holder up to that day.'
      : `The last known holder, ${who}, left ${inWords(date)}; no source names a successor.`,
}

const detail: FieldPlan = (at) => {
  const n = names(at.node)
  const [kind, who] = [at.column(n.kind), at.column(n.who)]
  const dates = ['NOT_SEEN_SINCE', 'OFFICE_WITHOUT_HOLDER'].map((each) => dateOf(at, each))
  return (row: Row) => {
    const date = dates.map((read) => read(row)).find((each) => each !== null) ?? null
    return WORDS[row[kind] as string]?.((row[who] ?? '') as string, date) ?? ''
  }
}

export const gaps: Area = {
  schema: 'gaps',
  types: {
    Gap: {
      id: column('id'),
      kind: column('kind'),
      about: (at, selection) => at.planner.object(at.on(names(at.node).about), selection),
      detail,
      meeting: thing('meeting'),
      fact: thing('fact'),
      lastKnown: thing('fact', 'OFFICE_WITHOUT_HOLDER'),
      since: (at) => dateOf(at, 'OFFICE_WITHOUT_HOLDER'),
      lastSeen: (at) => dateOf(at, 'NOT_SEEN_SINCE'),
    },
  },
  values: ['GapConnection', 'GapEdge'],
  roots: {
    gaps: {
      plan: wholeConnection({
        names,
        match,
        keys: (node) => [names(node).kind, `${names(node).about}.id`, names(node).id],
      }),
    },
  },
}
