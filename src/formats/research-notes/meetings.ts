import type { Meeting, Outcome, Participant } from '../../model/report.ts'
import { MEETING_KINDS } from '../../model/report-words.ts'
import { alsoNotedLine, remarks } from './also-noted.ts'
import type { Context } from './context.ts'
import { isBeginningOnly, whenOf } from './dates.ts'
import type { AlsoNoted, NotedParticipant, NotedPlace, NotedTelling } from './notes.ts'
import { participantOf } from './participants.ts'
import { lean, oneOrMore, slug, wordCount } from './words.ts'

type Kind = NonNullable<Meeting['kind']>
type Status = NonNullable<Meeting['status']>

const MOST_OUTCOME_WORDS = 12

/** One report's telling of an event. */
export const meetingOf = (noted: NotedTelling, context: Context): Meeting => {
  const kind = kindOf(noted)
  const { outcomes, notes } = outcomesOf(noted)
  const { sides, present } = sidesOf(noted.participants, context)
  return lean({
    id: noted.event_id,
    kind: kind === 'meeting' ? undefined : kind,
    status: statusOf(noted),
    title: noted.title,
    when: whenOf(noted, context.eventOf(noted.event_id)),
    where: oneOrMore(placesOf(noted, context)),
    in: noted.part_of_id ?? undefined,
    ...context.attributionOf(noted.attributed_to),
    topics: noted.topics.map((topic) => slug(topic)),
    outcomes,
    sides,
    'sides basis': sides === undefined ? undefined : ('inferred' as const),
    present,
    note: remarks(
      ...notes,
      isBeginningOnly(noted) ? 'The date is that of the beginning; no end is told.' : undefined,
      alsoNotedLine(noted.also_noted),
    ),
  })
}

/** The visit or conference that a report names only as the whole around a meeting. */
export const surroundingOf = (id: string, { eventOf }: Pick<Context, 'eventOf'>): Meeting => {
  const event = eventOf(id)
  const kind = event === undefined ? 'meeting' : kindNamed(event.kind)
  return lean({ id, kind: kind === 'meeting' ? undefined : kind, title: event?.title })
}

const kindNamed = (kind: string): Kind =>
  kind === 'phone-call' ? 'call' : (MEETING_KINDS.find((known) => known === kind) ?? 'meeting')

/** The notes have no kind of their own for talks in which the two sides did not meet: the title says so. */
const kindOf = ({ kind, title }: NotedTelling): Kind =>
  /\bindirect/i.test(title) ? 'proximity-talks' : kindNamed(kind)

const PLANNED = /\b(planned|due to meet|to (open|meet|visit))\b/i
const FAILED = /\bturned back\b/i

/** Nor have they one for what was still to come, or came to nothing. */
const statusOf = ({ title }: NotedTelling): Status | undefined => {
  if (PLANNED.test(title)) return 'planned'
  return FAILED.test(title) ? 'failed' : undefined
}

const placesOf = ({ place, also_noted = [] }: NotedTelling, context: Context): readonly string[] => {
  const also = also_noted.map((noted: AlsoNoted) => noted['place']).filter(isPlace)
  return [...new Set([...(place === null ? [] : [place]), ...also].flatMap((each) => context.placesOf(each)))]
}

const isPlace = (value: unknown): value is NotedPlace =>
  typeof value === 'object' && value !== null && 'name' in value && 'country' in value

const OUTCOME_KINDS: readonly (readonly [RegExp, NonNullable<Outcome['kind']>])[] = [
  [/\b(agree[ds]?|agreement|accord|truce|to be (opened|held|named|replaced|set up))\b/i, 'agreed'],
  [/\bsign(ed|s)\b|\bmemorandum\b/i, 'signed'],
  [/\b(request(ed|s)?|ask(ed|s)|urg(ed|es)|invited|call(ed|s) (for|on)|press(ed|es))\b/i, 'requested'],
]

/** What the notes say of the page itself, or in more words than an outcome has, is a remark. */
export const isRemark = (text: string): boolean =>
  /^page\b/i.test(text) || wordCount(text) > MOST_OUTCOME_WORDS

const outcomesOf = ({
  outcomes,
}: NotedTelling): { outcomes: readonly Outcome[]; notes: readonly string[] } => {
  return {
    outcomes: [...new Set(outcomes)]
      .filter((text) => !isRemark(text))
      .map((text) => ({ text, kind: outcomeKind(text) })),
    notes: outcomes.filter(isRemark).map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
  }
}

const outcomeKind = (text: string): NonNullable<Outcome['kind']> =>
  OUTCOME_KINDS.find(([words]) => words.test(text))?.[1] ?? 'said'

/**
 * Sides are the notes' reading of the camps. All in one camp are no sides: then nothing is said of them. A side goes
 * by its delegation where all of it are in one.
 */
const sidesOf = (
  participants: readonly NotedParticipant[],
  context: Context,
): { sides?: Readonly<Record<string, readonly Participant[]>>; present?: readonly Participant[] } => {
  const camps = [...new Set(participants.map(({ side }) => side))]
  if (camps.length < 2) return { present: participants.map((noted) => participantOf(noted, context, false)) }
  const sides = camps
    .filter((camp) => camp !== null)
    .map((camp) => {
      const here = participants.filter(({ side }) => side === camp)
      const [delegation, ...others] = new Set(here.map((each) => each.delegation))
      const named = delegation !== undefined && delegation !== null && others.length === 0
      return { name: named ? delegation : camp, camp, here, named }
    })
  const unlike = new Set(sides.map(({ name }) => name)).size === sides.length
  return {
    sides: Object.fromEntries(
      sides.map(({ name, camp, here, named }) => [
        unlike ? name : camp,
        here.map((noted) => participantOf(noted, context, named && unlike)),
      ]),
    ),
    present: participants
      .filter(({ side }) => side === null)
      .map((noted) => participantOf(noted, context, false)),
  }
}
