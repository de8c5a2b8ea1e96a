/** H: one body with 10,000 children, and one person in 5,000 meetings. */
import type { LinkedReport, SourceRecord } from '../../../src/model/graph.ts'
import { bodiesOf, bodyEntities, day, LAST_SEEN, TIES_FROM } from './bodies.ts'
import type { Body } from './bodies.ts'
import { person, PLACES, PRESS, publisher, PUBLISHERS, TOPICS } from './cast.ts'
import { entity, report, source, tie } from './made.ts'
import type { World } from './made.ts'
import { told } from './meetings.ts'
import type { Event } from './meetings.ts'
import { textOf } from '../../../src/model/dates/day.ts'
import { dice } from './random.ts'
import { personName } from './spellings.ts'

export const HUB_BODY = 'institution:hub'
export const HUB_PERSON = 'person:hub'
export const [CHILDREN, MEETINGS, OTHERS] = [10_000, 5_000, 2_000]

const SEED = 7
const [IN_A_REPORT, TIES_A_REPORT] = [10, 200]
const MEETINGS_FROM = day(2012, 1, 1)

const child = (n: number): string => `institution:hub-${String(n).padStart(5, '0')}`

export const hubs = (): World => ({
  entities: [
    ...PRESS,
    ...PLACES,
    ...TOPICS,
    entity('Institution', HUB_BODY, { en: 'The Hub', ar: 'المحور' }, { kind: 'BODY' }),
    ...Array.from({ length: CHILDREN }, (_, n) =>
      entity('Institution', child(n), { en: `Spoke ${n}`, ar: `شعاع ${n}` }, { kind: 'UNIT' }),
    ),
    ...bodiesOf(0, dice(SEED)).flatMap((body: Body) => bodyEntities(body)),
    entity('Person', HUB_PERSON, { en: 'Munir al-Hub', ar: 'منير المحور' }),
    ...Array.from({ length: OTHERS }, (_, n) => entity('Person', person(n), personName(n))),
  ],
  *reports() {
    yield* ties()
    yield* meetings()
  },
})

function* ties(): Iterable<LinkedReport> {
  for (let at = 0; at < CHILDREN; at += TIES_A_REPORT) {
    const by: SourceRecord = source(
      `hub-${String(at).padStart(5, '0')}`,
      publisher(at % PUBLISHERS),
      LAST_SEEN,
    )
    const when = { from: TIES_FROM, seen: LAST_SEEN }
    yield report(
      by,
      Array.from({ length: TIES_A_REPORT }, (_, n) => tie(by, child(at + n), HUB_BODY, 'COMMAND', when)),
    )
  }
}

function* meetings(): Iterable<LinkedReport> {
  const dealt = dice(SEED)
  for (let n = 0; n < MEETINGS / IN_A_REPORT; n++) {
    const events = Array.from({ length: IN_A_REPORT }, (_, k): Event => {
      const on = MEETINGS_FROM + n * IN_A_REPORT + k
      return {
        ...{ key: `h${String(n * IN_A_REPORT + k).padStart(5, '0')}`, first: on, last: on, when: textOf(on) },
        ...{ kind: 'MEETING', place: dealt.pick(PLACES).id, topic: dealt.pick(TOPICS).id },
        seats: [
          { actor: HUB_PERSON, side: 'a' },
          { actor: person(dealt.below(OTHERS)), side: 'b' },
        ],
      }
    })
    yield told(`h${String(n).padStart(4, '0')}`, n % PUBLISHERS, LAST_SEEN + 1, events)
  }
}
