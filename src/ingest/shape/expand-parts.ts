import type { Reference } from '../../model/registry.ts'
import type { Basis, DateText, OneOrMore, When } from '../../model/report.ts'
import type { Path } from '../read/path.ts'
import type { DateAt, Ref, SpanAt, Stated, WhenAt } from './expanded.ts'

/** Spaces and line ends of a folded YAML text become one space. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

export const tidyIf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : tidy(text)

export const refAt = (text: Reference, path: Path): Ref => ({ text: tidy(text), path })

export const refIf = (text: Reference | undefined, path: Path): Ref | undefined =>
  text === undefined ? undefined : refAt(text, path)

/** One value or a list of them, each with its own path. */
export const each = <T, R>(
  values: OneOrMore<T> | undefined,
  path: Path,
  expand: (value: T, path: Path) => R,
): readonly R[] => {
  if (values === undefined) return []
  return isList(values)
    ? values.map((value, index) => expand(value, [...path, index]))
    : [expand(values, path)]
}

const isList = <T>(values: OneOrMore<T>): values is readonly T[] => Array.isArray(values)

export const dateIf = (date: DateText | undefined, path: Path): DateAt | undefined =>
  date === undefined ? undefined : { text: dateText(date), path }

/** A year below 1000 that YAML read as a number gets its zeros back. */
const dateText = (date: DateText): string =>
  typeof date === 'number' && date >= 0 ? String(date).padStart(4, '0') : String(date)

export const whenIf = (when: DateText | When | undefined, path: Path): WhenAt | undefined => {
  if (when === undefined) return undefined
  const { date, text, weekday, basis, why }: When = typeof when === 'object' ? when : { date: when }
  return {
    date: date === undefined ? undefined : dateText(date),
    words: tidyIf(text),
    weekday,
    inferred: basis === 'inferred',
    why: tidyIf(why),
    path,
  }
}

export const spanAt = (
  { from, to, on }: { from?: DateText; to?: DateText; on?: DateText | When },
  path: Path,
): SpanAt => ({
  from: dateIf(from, [...path, 'from']),
  to: dateIf(to, [...path, 'to']),
  on: whenIf(on, [...path, 'on']),
})

interface StatedAsWritten {
  readonly denied?: boolean
  readonly basis?: Basis
  readonly why?: string
  readonly 'according to'?: Reference
  readonly at?: string
  readonly note?: string
}

/** What a statement says of itself; whose word it is falls to those around it. */
export const statedAt = (written: StatedAsWritten, path: Path, around: Ref | undefined): Stated => ({
  path,
  denied: written.denied ?? false,
  inferred: written.basis === 'inferred',
  why: tidyIf(written.why),
  accordingTo: refIf(written['according to'], [...path, 'according to']) ?? around,
  at: tidyIf(written.at),
  note: tidyIf(written.note),
})
