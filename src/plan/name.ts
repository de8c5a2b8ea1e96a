/** Names in both languages: which one an answer shows, and what stands in where it is missing. */
import type { FieldPlan } from './block.ts'

const LANGS = { EN: 0, AR: 1 } as const

/**
 * `name(lang)` of anything with `nameEn` and `nameAr`: the first language asked that is there, else any. Only that one
 * is sent, and which it is is a parameter, so that askers of all languages share one text.
 */
export const nameField: FieldPlan = (at, { args }) => {
  const { node, planner } = at
  const [first] = Array.isArray(args['lang']) ? (args['lang'] as (keyof typeof LANGS)[]) : []
  const asked = planner.parameter(first === undefined ? 0 : LANGS[first])
  const column = at.column(
    `coalesce([${node}.nameEn, ${node}.nameAr][${asked}], ${node}.nameEn, ${node}.nameAr)`,
  )
  return (row) => row[column]
}

/** The text in the first of these languages that has one, else in any. */
export const pick = (texts: readonly (string | null | undefined)[], langs: unknown): string | null => {
  const wanted = Array.isArray(langs) ? (langs as (keyof typeof LANGS)[]) : []
  const inOrder = [...wanted.map((lang) => texts[LANGS[lang]]), ...texts]
  return inOrder.find((text) => typeof text === 'string') ?? null
}
