/** Names in both languages are columns; which one an answer shows is decided when it is read. */
import type { FieldPlan } from './block.ts'

const LANGS = { EN: 0, AR: 1 } as const

/** `name(lang)` of anything with `nameEn` and `nameAr`: the first language asked that is there, else any. */
export const nameField: FieldPlan = named('nameEn', 'nameAr')

/** The same over two expressions of one's own. */
export function named(english: string, arabic: string): FieldPlan {
  return (at, { args }) => {
    const columns = [at.column(`${at.node}.${english}`), at.column(`${at.node}.${arabic}`)]
    return (row) =>
      pick(
        columns.map((column) => row[column] as string | null),
        args['lang'],
      )
  }
}

/** The text in the first of these languages that has one, else in any. */
export const pick = (texts: readonly (string | null | undefined)[], langs: unknown): string | null => {
  const wanted = Array.isArray(langs) ? (langs as (keyof typeof LANGS)[]) : []
  const inOrder = [...wanted.map((lang) => texts[LANGS[lang]]), ...texts]
  return inOrder.find((text) => typeof text === 'string') ?? null
}
