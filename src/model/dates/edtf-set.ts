import type { Bounds } from './bounds.ts'
import { MAX_CANDIDATES, daysBetween, greatest, least } from './bounds.ts'
import type { DatePart, Parsed } from './date-part.ts'
import { parseDatePart, problem, quoted } from './date-part.ts'
import type { Day } from './day.ts'

/** What the members of a set come to. */
export interface SetMembers {
  readonly text: string
  readonly parts: readonly DatePart[]
  readonly bounds: Bounds
  /** Where every member is a day: each of them, in order; null above MAX_CANDIDATES. */
  readonly candidates: readonly Day[] | null
}

/** Reads "[a,b..c,d..]": one of these dates. Members are put in order, repeats left out. */
export function parseSetMembers(text: string): Parsed<SetMembers> {
  const members: Member[] = []
  for (const written of new Set(text.slice(1, -1).split(','))) {
    const member = parseMember(written)
    if (!member.ok) return member
    members.push(member.value)
  }
  members.sort(inOrder)
  const inside = [...members.slice(1).filter(startsOpen), ...members.slice(0, -1).filter(endsOpen)][0]
  if (inside !== undefined)
    return problem(
      `${quoted(inside.text)} is open and holds other members: leave those out, or give it its other end`,
    )
  const parts = members.flatMap((member) => member.parts)
  return {
    ok: true,
    value: {
      text: `[${members.map((member) => member.text).join(',')}]`,
      parts,
      bounds: {
        earliest: least(members.map((member) => member.earliest)),
        latest: greatest(members.map((member) => member.latest)),
      },
      candidates: parts.every((part) => part.precision === 'DAY') ? daysOf(members) : null,
    },
  }
}

interface Member extends Bounds {
  readonly text: string
  readonly parts: readonly DatePart[]
}

/** A date, a range a..b, or a range with one open end. */
function parseMember(text: string): Parsed<Member> {
  if (text === '') return problem('A set has an empty member: write [2024-07-09,2024-07-16]')
  if (text.includes('..')) return parseRange(text)
  const date = parseDatePart(text)
  return date.ok ? { ok: true, value: memberOf(text, date.value, date.value) } : date
}

function parseRange(text: string): Parsed<Member> {
  const [from = '', to = '', ...more] = text.split('..')
  if (more.length > 0 || text === '..')
    return problem(`${quoted(text)} is not a range: write 2024-07-09..2024-07-16`)
  const start = parseRangeEnd(from)
  const end = parseRangeEnd(to)
  if (!start.ok) return start
  if (!end.ok) return end
  if (start.value !== null && end.value !== null && start.value.precision !== end.value.precision)
    return problem(`${quoted(text)} mixes precisions: write both ends of a range as days, months or years`)
  if (start.value !== null && end.value !== null && start.value.earliest > end.value.latest)
    return problem(`${quoted(text)} ends before it starts: write ${to}..${from}`)
  return { ok: true, value: memberOf(text, start.value, end.value) }
}

/** Null: open. EDTF has only plain dates here. */
function parseRangeEnd(text: string): Parsed<DatePart | null> {
  if (text === '') return { ok: true, value: null }
  if (/[X?~%]/.test(text))
    return problem(`${quoted(text)} ends a range, which has only plain days, months or years`)
  return parseDatePart(text)
}

function memberOf(text: string, start: DatePart | null, end: DatePart | null): Member {
  const parts = [start, end].filter((part) => part !== null)
  return { text, parts, earliest: start?.earliest ?? null, latest: end?.latest ?? null }
}

function startsOpen({ earliest }: Member): boolean {
  return earliest === null
}

function endsOpen({ latest }: Member): boolean {
  return latest === null
}

function inOrder(a: Member, b: Member): number {
  const byStart = (a.earliest ?? -Infinity) - (b.earliest ?? -Infinity)
  if (byStart !== 0 && !Number.isNaN(byStart)) return byStart
  const byEnd = (a.latest ?? Infinity) - (b.latest ?? Infinity)
  if (byEnd !== 0 && !Number.isNaN(byEnd)) return byEnd
  return a.text < b.text ? -1 : 1
}

function daysOf(members: readonly Member[]): readonly Day[] | null {
  const days = new Set<Day>()
  for (const member of members) {
    const some = daysBetween(member.earliest, member.latest)
    if (some === null) return null
    for (const day of some) days.add(day)
    if (days.size > MAX_CANDIDATES) return null
  }
  return [...days].sort((a, b) => a - b)
}
