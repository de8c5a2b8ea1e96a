import type { Bounds } from './bounds.ts'
import { daysBetween } from './bounds.ts'
import type { DatePart, Parsed, Precision } from './date-part.ts'
import { PRECISIONS, parseDatePart, problem, quoted } from './date-part.ts'
import type { Day } from './day.ts'
import { parseSetMembers } from './edtf-set.ts'
import { remembering } from '../memo.ts'

export type { Bounds } from './bounds.ts'
export type { Parsed, Precision } from './date-part.ts'
export { MAX_CANDIDATES } from './bounds.ts'

/**
 * An EDTF text with what it means in days (domain.md, "Time").
 * A date is an event at an unknown time inside it: `start` and `end` are both its bounds. So is a set, which means
 * one of its members. An interval a/b has the bounds of a as `start` and those of b as `end`.
 */
export interface Edtf {
  /** Normalised: no spaces, Western digits, members of a set in order and without repeats. */
  readonly text: string
  readonly form: 'date' | 'interval' | 'set'
  /** How fine it is written: the coarsest of its parts. The doubt is in the bounds, not here. */
  readonly precision: Precision
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly start: Bounds
  readonly end: Bounds
  /** Of a set whose members are all days: each possible day, in order; absent above MAX_CANDIDATES. */
  readonly candidates?: readonly Day[]
  /** Of an interval: its two texts. "" is unknown, ".." is open; both have null bounds. */
  readonly sides?: { readonly start: string; readonly end: string }
}

const OPEN: Bounds = { earliest: null, latest: null }

/**
 * Reads EDTF level 1 and the sets of level 2. Never throws: what is wrong comes back as a sentence.
 * Not read, with a word on what to write instead: times of day, qualifiers on a part of a date, years outside
 * 0001 to 9999, "all of" lists in braces, an interval without either end. What was read last is remembered.
 */
export const parseEdtf: (text: string) => Parsed<Edtf> = remembering(4096, readEdtf)

function readEdtf(text: string): Parsed<Edtf> {
  const tidy = westernDigits(text.trim()).replace(/\s*(\.\.|[,/[\]])\s*/g, '$1')
  if (tidy.startsWith('{'))
    return problem(
      `${quoted(tidy)} means all of these dates: make one entry for each, or write [...] for one of them`,
    )
  if (tidy.startsWith('[') && tidy.endsWith(']')) return parseSet(tidy)
  if (tidy.includes('/')) return parseInterval(tidy)
  if (tidy.includes('..'))
    return problem(`${quoted(tidy)}: write a/b for from a to b, or [a..b] for one day between`)
  const part = parseDatePart(tidy)
  return part.ok ? { ok: true, value: ofDate(part.value) } : part
}

/** Every day that a date or a set can mean, in order; null where there are none, or more than MAX_CANDIDATES. */
export function possibleDays(edtf: Edtf): readonly Day[] | null {
  if (edtf.candidates !== undefined) return edtf.candidates
  const discontinuous = edtf.form === 'set' && edtf.text.includes(',')
  return discontinuous ? null : daysBetween(edtf.start.earliest, edtf.end.latest)
}

/** The first and the last day of all that an EDTF covers: of an asked window, or of an event as a whole. */
export function outerBounds(edtf: Edtf): Bounds {
  return { earliest: edtf.start.earliest, latest: edtf.end.latest }
}

function ofDate(part: DatePart): Edtf {
  const bounds = { earliest: part.earliest, latest: part.latest }
  const { text, precision, approximate, uncertain } = part
  return { text, form: 'date', precision, approximate, uncertain, start: bounds, end: bounds }
}

function parseInterval(text: string): Parsed<Edtf> {
  const [from = '', to = '', ...more] = text.split('/')
  if (more.length > 0) return problem(`${quoted(text)} has more than one slash: write dates as 2024-07-16`)
  const start = parseSide(from)
  const end = parseSide(to)
  if (!start.ok) return start
  if (!end.ok) return end
  const parts = [start.value, end.value].filter((part) => part !== null)
  if (parts.length === 0) return problem(`${quoted(text)} has neither a start nor an end: leave the date out`)
  if (start.value !== null && end.value !== null && start.value.earliest > end.value.latest)
    return problem(`${quoted(text)} ends before it starts: write ${to}/${from}`)
  return {
    ok: true,
    value: {
      text,
      form: 'interval',
      ...qualities(parts),
      start: start.value === null ? OPEN : boundsOf(start.value),
      end: end.value === null ? OPEN : boundsOf(end.value),
      sides: { start: from, end: to },
    },
  }
}

/** Null: unknown ("") or open (".."). */
function parseSide(text: string): Parsed<DatePart | null> {
  return text === '' || text === '..' ? { ok: true, value: null } : parseDatePart(text)
}

function parseSet(text: string): Parsed<Edtf> {
  const set = parseSetMembers(text)
  if (!set.ok) return set
  const { bounds, candidates, parts } = set.value
  return {
    ok: true,
    value: {
      text: set.value.text,
      form: 'set',
      ...qualities(parts),
      start: bounds,
      end: bounds,
      ...(candidates === null ? {} : { candidates }),
    },
  }
}

function qualities(parts: readonly DatePart[]): Pick<Edtf, 'precision' | 'approximate' | 'uncertain'> {
  return {
    precision: PRECISIONS[Math.max(...parts.map((part) => PRECISIONS.indexOf(part.precision)))] ?? 'DAY',
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
  }
}

function boundsOf(part: DatePart): Bounds {
  return { earliest: part.earliest, latest: part.latest }
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
