/** Meetings of two sides, told ten a report; every fifth report is told again by another publisher. */
import { textOf } from '../../../src/model/dates/day.ts'
import type { Day } from '../../../src/model/dates/day.ts'
import type { Claim, Link, LinkedReport, SourceRecord } from '../../../src/model/graph.ts'
import type { Body } from './bodies.ts'
import { day, LAST_SEEN } from './bodies.ts'
import { person, PLACES, publisher, PUBLISHERS, TOPICS } from './cast.ts'
import type { Cast, Term } from './cast.ts'
import { report, said, source } from './made.ts'
import type { Said } from './made.ts'
import { dice } from './random.ts'
import type { Dice } from './random.ts'

/** Whoever sits at the table: who, on which side, as what, for whom. */
export interface Seat {
  readonly actor: string
  readonly side: string
  readonly capacity?: string
  readonly principal?: string
}

export interface Event {
  readonly key: string
  readonly first: Day
  readonly last: Day
  /** EDTF of its day or its month. */
  readonly when: string
  readonly kind: string
  readonly place: string
  readonly topic: string
  readonly seats: readonly Seat[]
}

const MEETINGS_FROM = day(2017, 1, 1)
const IN_A_REPORT = 10
const TOLD_TWICE = 5
const MONTH_ONLY = 0.05
const FOR_THE_BODY = 0.25
/** How often a body of each level is at the table: states seldom, but there are few of them. */
const LEVELS_AT_TABLE = [0, 1, 1, 1, 2, 2, 2, 3, 3, 3]

export function* meetingReports(cast: Cast): Iterable<LinkedReport> {
  const dealt = dice(cast.size.seed + 1)
  const table = seating(cast, dealt)
  const reports = Math.ceil(cast.size.meetings / IN_A_REPORT)
  const days = LAST_SEEN - MEETINGS_FROM
  for (let n = 0; n < reports; n++) {
    const begins = MEETINGS_FROM + Math.floor((n * days) / reports)
    const events = Array.from({ length: IN_A_REPORT }, (_, k) =>
      event(`m${String(n * IN_A_REPORT + k).padStart(6, '0')}`, begins + dealt.below(7), table, dealt),
    )
    const published = Math.max(...events.map(({ last }) => last)) + 1
    yield told(`r${String(n).padStart(5, '0')}`, n % PUBLISHERS, published, events)
    if (n % TOLD_TWICE === 0)
      yield told(`r${String(n).padStart(5, '0')}-b`, (n + 7) % PUBLISHERS, published + 2, events)
  }
}

const event = (key: string, on: Day, table: Table, { chance, pick }: Dice): Event => {
  const text = textOf(on)
  const month = chance(MONTH_ONLY)
  const [year = 0, of = 0] = text.split('-').map(Number)
  const first = month ? day(year, of, 1) : on
  const next = of === 12 ? day(year + 1, 1, 1) : day(year, of + 1, 1)
  return {
    ...{ key, first, last: month ? next - 1 : on, when: month ? text.slice(0, 7) : text },
    kind: chance(0.15) ? 'CALL' : 'MEETING',
    place: pick(PLACES).id,
    topic: pick(TOPICS).id,
    seats: table(on),
  }
}

type Table = (on: Day) => readonly Seat[]

/** Two bodies, mostly of different states, each by the head of the day and by somebody of no office that is told. */
const seating = ({ size, bodies, terms }: Cast, dealt: Dice): Table => {
  const byLevel = [0, 1, 2, 3].map((level) => bodies.filter((body) => body.level === level))
  const byRole = new Map<string, Term[]>()
  for (const term of terms) byRole.set(term.role, [...(byRole.get(term.role) ?? []), term])
  const head = ({ offices }: Body, on: Day): Term | undefined =>
    byRole.get(offices[0])?.find(({ from, to }) => from <= on && (to === undefined || to >= on))
  const side = (body: Body, name: string, on: Day): readonly Seat[] => {
    const led = head(body, on)
    const forBody = dealt.chance(FOR_THE_BODY) ? { principal: body.id } : {}
    return [
      ...(led === undefined ? [] : [{ actor: led.person, side: name, capacity: led.role, ...forBody }]),
      { actor: person(dealt.below(size.people)), side: name },
    ]
  }
  return (on) => {
    const [one, other] = [0, 1].map(() => dealt.pick(byLevel[dealt.pick(LEVELS_AT_TABLE)] ?? bodies))
    if (one === undefined || other === undefined) return []
    const seats = [...side(one, 'a', on), ...side(other, 'b', on)]
    return [...new Map(seats.map((seat) => [seat.actor, seat])).values()]
  }
}

export const told = (key: string, press: number, published: Day, events: readonly Event[]): LinkedReport => {
  const by = source(key, publisher(press), published)
  return report(
    by,
    events.flatMap((each) => [meeting(by, each), ...each.seats.map((seat) => seated(by, each, seat))]),
  )
}

const meeting = (by: SourceRecord, { key, first, last, when, kind, place, topic }: Event): Said => {
  const values: Claim['values'] = {
    ...{ kind, status: 'HELD', titleEn: `Talks ${key}`, titleAr: `محادثات ${key}`, when },
    ...{ startMin: first, startMax: last, endMin: first, endMax: last },
    ...(by.publishedLatest === undefined ? {} : { knownBy: by.publishedLatest }),
  }
  return said(
    by,
    { id: `meeting:${key}`, label: 'Meeting', properties: {}, links: [] },
    values,
    [
      ['kind', kind.toLowerCase()],
      ['date', when],
    ],
    [
      { type: 'SAYS_PLACE', to: place },
      { type: 'SAYS_TOPIC', to: topic },
    ],
  )
}

const seated = (by: SourceRecord, { key }: Event, seat: Seat): Said => {
  const links: Link[] = []
  if (seat.capacity !== undefined)
    links.push({ type: 'CAPACITY', to: seat.capacity, properties: { basis: 'STATED' } })
  if (seat.principal !== undefined)
    links.push({ type: 'PRINCIPAL', to: seat.principal, properties: { mode: 'REPRESENTS', basis: 'STATED' } })
  return said(
    by,
    {
      id: `participation:${key}/${seat.actor}`,
      label: 'Participation',
      properties: {},
      links: [
        { type: 'IN', to: `meeting:${key}` },
        { type: 'BY', to: seat.actor },
      ],
    },
    { side: seat.side, sideBasis: 'STATED', attendance: 'PRESENT' },
    [
      ['attendance', 'present'],
      ['side', seat.side],
    ],
    links,
  )
}
