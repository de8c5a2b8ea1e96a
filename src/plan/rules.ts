/**
 * Questions that are unions of rules: each kind of finding is one branch, and starts at all its subjects or only at those
 * of the thing that is asked about.
 */
import { SifaError } from '../model/errors.ts'
import { typeOfId } from '../model/ids.ts'
import type { Planning } from './block.ts'

export interface Rule {
  readonly kind: string
  /** Of the subject, as a pattern has it: "Meeting", "Participation|Meeting". */
  readonly label: string
  /**
   * From a thing `a` of each type to the subjects that are its own. `edge` leads from a claim to what it is about. A
   * thing of a type that is not here has no findings of this kind.
   */
  readonly from: Readonly<Record<string, (edge: string) => string>>
  /** Which of a subject's findings are those of a thing of this type; all where it is not here. `ids` is a list. */
  readonly only?: Readonly<Record<string, (ids: string) => string>>
  /** From `subject` to `about`, `key` and whatever else an area's findings have. */
  readonly body: (planner: Planning) => string
}

/** The thing that is asked about: its type, and the parameter that holds its id in a list. */
export interface About {
  readonly type: string
  readonly ids: string
}

/** The thing is the subject: no way leads to it. */
export const itself = (): string => ''

/** Every source has its word in the facts that its claims are about. */
export const ofSource =
  (further: string) =>
  (edge: string): string =>
    `(a)<-[:FROM]-(:Claim)-[${edge}]->${further}`

/** "OFFICE_WITHOUT_HOLDER" → "office-without-holder", as ids have it. */
export const inIds = (kind: string): string => kind.toLowerCase().replaceAll('_', '-')

/** The argument `about`; null where it is not given, BAD_ID for an id of no known kind. */
export const aboutOf = (planner: Planning, id: unknown): About | null => {
  if (typeof id !== 'string') return null
  const type = typeOfId(id)
  if (type === null)
    throw new SifaError(
      'BAD_ID',
      `"${id.slice(0, 80)}" has no known kind in front. Write it like "meeting:2024-07-talks".`,
    )
  return { type, ids: planner.parameter([id]) }
}

/**
 * The rule as one branch of a union; null where it has nothing to say of what is asked about. `columns` are the names
 * under which the union returns what the body binds; "kind" and "id" are made here.
 */
export const branchOf = (
  planner: Planning,
  rule: Rule,
  about: About | null,
  prefix: string,
  columns: Readonly<Record<string, string>>,
): string | null => {
  const start = startOf(planner, rule, about)
  if (start === null) return null
  const only = about === null ? undefined : rule.only?.[about.type]
  const made: Readonly<Record<string, string>> = {
    kind: `'${rule.kind}'`,
    id: `'${prefix}:${inIds(rule.kind)}/' + key`,
  }
  const returned = Object.entries(columns).map(([key, name]) => `${made[key] ?? key} AS ${name}`)
  return `${start}
    ${rule.body(planner)}
    ${about === null || only === undefined ? '' : `WITH * WHERE ${only(about.ids)}`}
    RETURN ${returned.join(', ')}`
}

const startOf = ({ lens }: Planning, rule: Rule, about: About | null): string | null => {
  if (about === null) return `MATCH (subject:${rule.label})`
  const path = rule.from[about.type]
  if (path === undefined) return null
  const start = `MATCH (a:${about.type}) WHERE a.id IN ${about.ids}`
  return path === itself
    ? `${start} WITH a AS subject`
    : `${start} MATCH ${path(lens.about)} WITH DISTINCT subject`
}

/**
 * All branches as one subquery, which sees the variables `imported`. Without any it finds nothing, and the statement is
 * whole.
 */
export const unionOf = (
  branches: readonly (string | null)[],
  columns: Readonly<Record<string, string>>,
  imported: readonly string[] = [],
): string => {
  const nothing = `UNWIND [] AS none RETURN ${Object.values(columns)
    .map((name) => `none AS ${name}`)
    .join(', ')}`
  const found = branches.filter((branch) => branch !== null)
  return `CALL (${imported.join(', ')}) {\n${(found.length === 0 ? [nothing] : found).join('\nUNION ALL\n')}\n}`
}

/** The rules of the kinds that are asked for; all without any. */
export const rulesOf = <R extends Rule>(rules: readonly R[], kinds: unknown): readonly R[] =>
  Array.isArray(kinds) ? rules.filter(({ kind }) => kinds.includes(kind)) : rules
