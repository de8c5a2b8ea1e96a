/**
 * M: 20,000 people, 50,000 meetings, 200,000 participations; G is ten times that. Bodies of twenty states, each office
 * with one holder after another, and meetings of two sides in which a head of a body and somebody else sit on each.
 */
import type { Claim, LinkedReport, SourceRecord } from '../../../src/model/graph.ts'
import { bodiesOf, bodyEntities, day, LAST_SEEN } from './bodies.ts'
import type { Body } from './bodies.ts'
import { person, PLACES, PRESS, publisher, PUBLISHERS, TOPICS } from './cast.ts'
import type { Cast, Size, Term } from './cast.ts'
import { entity, report, said, source, stretchSays, stretchValues, tie } from './made.ts'
import type { Said, World } from './made.ts'
import { meetingReports } from './meetings.ts'
import { dice } from './random.ts'
import type { Dice } from './random.ts'
import { personName } from './spellings.ts'

export const M: Size = { states: 20, people: 20_000, meetings: 50_000, seed: 20_240_716 }
/** For those who write on the bench: some seconds to load. */
export const S: Size = { states: 4, people: 4_200, meetings: 3_000, seed: 20_240_716 }
export const G: Size = { states: 200, people: 200_000, meetings: 500_000, seed: 20_240_716 }

const TERMS_FROM = day(2010, 1, 1)
const TERMS = 5
const IN_A_REPORT = 200

/** Five holders one after the other; nobody holds two offices. */
const termsOf = (role: string, first: number, { below }: Dice): readonly Term[] => {
  const days = LAST_SEEN - TERMS_FROM
  const begins = Array.from({ length: TERMS - 1 }, () => TERMS_FROM + 30 + below(days - 60))
  const starts = [...new Set([TERMS_FROM, ...begins])].sort((a, b) => a - b)
  return starts.map((from, n) => ({
    ...{ person: person(first + n), role, from },
    to: starts[n + 1] === undefined ? undefined : (starts[n + 1] ?? 0) - 1,
  }))
}

/** Bodies and holders of offices, before anybody meets. */
export const castOf = (size: Size): Cast => {
  const dealt = dice(size.seed)
  const bodies = Array.from({ length: size.states }, (_, state) => bodiesOf(state, dealt)).flat()
  const offices = bodies.flatMap((each) => each.offices)
  const terms = offices.flatMap((role, n) => termsOf(role, (n * TERMS) % size.people, dealt))
  return { size, bodies, terms }
}

export const world = (size: Size): World => {
  const { bodies, terms } = castOf(size)
  return {
    entities: [
      ...PRESS,
      ...bodies.flatMap(bodyEntities),
      ...Array.from({ length: size.people }, (_, n) => entity('Person', person(n), personName(n))),
      ...PLACES,
      ...TOPICS,
    ],
    *reports() {
      yield* registers(bodies, terms)
      yield* meetingReports({ size, bodies, terms })
    },
  }
}

/** What stands under what, and who holds which office: some hundreds a report. */
function* registers(bodies: readonly Body[], terms: readonly Term[]): Iterable<LinkedReport> {
  const ties = bodies.flatMap(({ id, under }) =>
    under.map((stretch) => (by: SourceRecord) => tie(by, id, stretch.parent, stretch.kind, stretch)),
  )
  yield* inReports('ties', ties)
  yield* inReports(
    'terms',
    terms.map((term) => (by: SourceRecord) => tenure(by, term)),
  )
}

function* inReports(name: string, all: readonly ((by: SourceRecord) => Said)[]): Iterable<LinkedReport> {
  for (let at = 0; at < all.length; at += IN_A_REPORT) {
    const n = at / IN_A_REPORT
    const by = source(`${name}-${String(n).padStart(5, '0')}`, publisher(n % PUBLISHERS), LAST_SEEN)
    yield report(
      by,
      all.slice(at, at + IN_A_REPORT).map((make) => make(by)),
    )
  }
}

const tenure = (by: SourceRecord, { person: holder, role, from, to }: Term): Said => {
  const when = to === undefined ? { from, seen: LAST_SEEN } : { from, to }
  const values: Claim['values'] = { ...stretchValues(when), state: 'SUBSTANTIVE' }
  return said(
    by,
    {
      id: `tenure:${holder.slice('person:'.length)}/${role.slice('role:'.length)}/1`,
      label: 'Tenure',
      properties: { term: 1 },
      links: [
        { type: 'HOLDER', to: holder },
        { type: 'OF_ROLE', to: role },
      ],
    },
    values,
    stretchSays(when),
  )
}
