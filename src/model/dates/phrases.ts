import type { Day, Weekday } from './day.ts'
import { WEEKDAYS, weekdayOf } from './day.ts'

/** A date in words, before anybody knows when it was said. */
export type Phrase =
  | { readonly kind: 'day'; readonly offset: 0 | -1; readonly weekday?: Weekday }
  | { readonly kind: 'on-or-before' | 'before' | 'week-before'; readonly weekday: Weekday }
  | { readonly kind: 'in'; readonly weekday: Weekday; readonly edtf: string }

/** What may be written, for messages. */
export const PHRASES =
  'today, yesterday, tuesday, last tuesday, tuesday of the week before, tuesday in 2024-07'

const ARABIC_WEEKDAYS: Readonly<Record<string, Weekday>> = {
  الاثنين: 'Monday',
  الثلاثاء: 'Tuesday',
  الاربعاء: 'Wednesday',
  الخميس: 'Thursday',
  الجمعة: 'Friday',
  السبت: 'Saturday',
  الاحد: 'Sunday',
}

/** "Tuesday" for "tuesday", "TUESDAY" or "الثلاثاء"; null for anything else. */
export function weekdayNamed(text: string): Weekday | null {
  const plain = plainPhrase(text).replace(/^يوم /, '')
  return WEEKDAYS.find((weekday) => weekday.toLowerCase() === plain) ?? arabicWeekday(plain)
}

function arabicWeekday(text: string): Weekday | null {
  return Object.hasOwn(ARABIC_WEEKDAYS, text) ? (ARABIC_WEEKDAYS[text] ?? null) : null
}

/** Lower case, single spaces; Arabic without vowel signs, stretching and the seats of hamza on alif. */
function plainPhrase(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[,،\s]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Each pattern with what it means; what stands for `weekday` has to be one. */
const PATTERNS: readonly (readonly [RegExp, (weekday: Weekday | null, edtf: string) => Phrase | null])[] = [
  [/^(?:today|اليوم)$/, () => ({ kind: 'day', offset: 0 })],
  [/^(?:yesterday|امس|البارحة)$/, () => ({ kind: 'day', offset: -1 })],
  [/^(?:today|اليوم) (?<weekday>\S+)$/, (weekday) => weekday && { kind: 'day', offset: 0, weekday }],
  [/^(?:yesterday|امس) (?<weekday>\S+)$/, (weekday) => weekday && { kind: 'day', offset: -1, weekday }],
  [/^(?:يوم )?(?<weekday>\S+)$/, (weekday) => weekday && { kind: 'on-or-before', weekday }],
  [/^last (?<weekday>\S+)$/, (weekday) => weekday && { kind: 'before', weekday }],
  [/^(?:يوم )?(?<weekday>\S+) الماضي$/, (weekday) => weekday && { kind: 'before', weekday }],
  [/^(?<weekday>\S+) of the week before$/, (weekday) => weekday && { kind: 'week-before', weekday }],
  [/^(?:يوم )?(?<weekday>\S+) من الاسبوع الماضي$/, (weekday) => weekday && { kind: 'week-before', weekday }],
  [/^(?<weekday>\S+) in \S.*$/, (weekday, edtf) => weekday && { kind: 'in', weekday, edtf }],
]

/** Reads a phrase in English or Arabic, in any case; null where the text is none. */
export function parsePhrase(text: string): Phrase | null {
  const plain = plainPhrase(text)
  for (const [pattern, meaning] of PATTERNS) {
    const match = pattern.exec(plain)
    if (match === null) continue
    const phrase = meaning(weekdayNamed(match.groups?.weekday ?? ''), groupIn(text))
    if (phrase !== null) return phrase
  }
  return null
}

/** The date of "tuesday in 2024-07" as written: commas and capitals mean something there. */
function groupIn(text: string): string {
  return / in (.+)$/is.exec(text.trim())?.[1] ?? ''
}

/**
 * The day that a phrase means when it is said on a given day, or null where the two do not fit ("today, Saturday"
 * said on a Friday). Weeks are those of ISO 8601, Monday to Sunday. A phrase with its own month has no anchor.
 */
export function dayMeant(phrase: Exclude<Phrase, { kind: 'in' }>, said: Day): Day | null {
  if (phrase.kind === 'day') {
    const day = said + phrase.offset
    return phrase.weekday === undefined || weekdayOf(day) === phrase.weekday ? day : null
  }
  const wanted = WEEKDAYS.indexOf(phrase.weekday)
  const present = WEEKDAYS.indexOf(weekdayOf(said))
  if (phrase.kind === 'week-before') return said - present - 7 + wanted
  const back = (present - wanted + 7) % 7
  return said - (phrase.kind === 'before' && back === 0 ? 7 : back)
}
