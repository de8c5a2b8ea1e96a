import type { Meeting, Report, Source, TieStatement } from '../../model/report.ts'
import type { Context } from './context.ts'
import { isRemark, meetingOf, surroundingOf } from './meetings.ts'
import { namesOf } from './names.ts'
import type { NotedReport, NotedTie } from './notes.ts'
import type { Publication } from './publishers.ts'
import { isUnclear, kinOf, labelOf, labelsAsWritten, tieOf } from './statements.ts'
import { officesOf } from './tenures.ts'
import { lean } from './words.ts'

/** What the conversion knows of a report besides its own line. */
export interface Beside {
  readonly key: string
  readonly publication: Publication
  /** The key of the report that it repeats. */
  readonly repeats: string | undefined
  readonly ties: readonly NotedTie[]
  /** Ties that an editor has written into the report's file. */
  readonly own: readonly TieStatement[]
}

/** One report in the format of the project. What does not arrive is in the ledger. */
export const reportOf = (noted: NotedReport, beside: Beside, context: Context): Report => {
  countIn(noted, beside, context)
  noteChanges(noted, context)
  const offices = noted.tenures.map((tenure) => officesOf(tenure, noted.source.published))
  const kin = noted.kin.map((line, index) => kinAt(line, index, context)).filter((line) => line !== undefined)
  return lean({
    report: beside.key,
    source: sourceOf(noted, beside),
    meetings: meetingsOf(noted, context),
    tenures: [
      ...offices.flatMap(({ tenures }) => tenures),
      ...kin.flatMap((line) => ('tenure' in line ? [line.tenure] : [])),
    ],
    ties: withOwn(tiesOf(beside, context), beside.own),
    kin: once(kin.flatMap((line) => ('kin' in line ? [line.kin] : []))),
    ranks: offices.flatMap(({ ranks }) => ranks),
    labels: labelsOf(noted, context),
    names: namesOf(noted, context),
  })
}

const sourceOf = ({ source }: NotedReport, { publication, repeats }: Beside): Source => {
  const { publisher, first } = publication
  const reprint = lean({ source: repeats, publisher: first })
  return lean({
    title: source.title ?? undefined,
    url: source.url,
    language: source.language ?? undefined,
    publisher,
    published: source.published ?? undefined,
    'reprint of': Object.keys(reprint).length === 0 ? undefined : reprint,
  })
}

/** The tellings, behind the visits and conferences that they are part of and that the report only names. */
const meetingsOf = ({ events }: NotedReport, context: Context): readonly Meeting[] => {
  const told = new Set(events.map(({ event_id }) => event_id))
  const around = [...new Set(events.map(({ part_of_id }) => part_of_id))].filter((id) => id !== null)
  return [
    ...around.filter((id) => !told.has(id)).map((id) => surroundingOf(id, context)),
    ...events.map((event) => meetingOf(event, context)),
  ]
}

/** What the notes list as an outcome or a tenure, and what stands here as something else. */
const noteChanges = (noted: NotedReport, { ledger, where }: Context): void => {
  noted.events.forEach(({ outcomes }, event) => {
    outcomes.forEach((text, index) => {
      const path = `events[${event}].outcomes[${index}]`
      if (isRemark(text))
        ledger.changed({
          kind: 'outcomes',
          where,
          path,
          reason: 'About the page, or of more than twelve words: a note.',
        })
      else if (outcomes.indexOf(text) < index)
        ledger.changed({ kind: 'outcomes', where, path, reason: 'The same is said twice.' })
    })
  })
  noted.tenures.forEach(({ role_id, how }, index) => {
    const reason =
      how === 'promoted' ? 'A promotion in rank is a rank.' : 'No office is named: a note beside the name.'
    if (role_id === null) ledger.changed({ kind: 'tenures', where, path: `tenures[${index}]`, reason })
  })
  for (const title of noted.source.also?.['title'] ?? [])
    ledger.left({
      kind: 'reports',
      where,
      path: 'source.also.title',
      reason: `A source has one title, not "${title}" too.`,
    })
}

const tiesOf = ({ ties }: Beside, { ledger, where }: Context): readonly TieStatement[] =>
  ties.flatMap((tie) => {
    const path = `ties: ${tie.child} ${tie.kind} ${tie.parent}`
    const made = tieOf(tie)
    if (made === undefined)
      ledger.left({ kind: 'ties', where, path, reason: `No kind of tie is "${tie.kind}".` })
    else if (isUnclear(tie))
      ledger.changed({
        kind: 'ties',
        where,
        path,
        reason: `Standing "${tie.standing}" has no word here: claimed.`,
      })
    return made === undefined ? [] : [made]
  })

/** An editor's tie stays where the notes have none like it. */
const withOwn = (ties: readonly TieStatement[], own: readonly TieStatement[]): readonly TieStatement[] => {
  const key = ({ child, under, kind, standing }: TieStatement): string =>
    [child, under, kind, standing ?? 'de-facto'].join(' ')
  const noted = new Set(ties.map(key))
  return [...ties, ...own.filter((tie) => !noted.has(key(tie)))]
}

const kinAt = (
  line: NotedReport['kin'][number],
  index: number,
  { ledger, where }: Context,
): ReturnType<typeof kinOf> => {
  const made = kinOf(line)
  const path = `kin[${index}]`
  if (made === undefined)
    ledger.left({ kind: 'kin', where, path, reason: `No relation is "${line.relation}".` })
  else if ('tenure' in made)
    ledger.changed({
      kind: 'kin',
      where,
      path,
      reason: 'Belonging to a tribe is membership of it, not kinship.',
    })
  return made
}

const labelsOf = (noted: NotedReport, { ledger, where }: Context): Report['labels'] => {
  const framed = noted.framing.flatMap((line, index) => {
    const made = labelOf(line)
    if (made === undefined)
      ledger.left({
        kind: 'framing',
        where,
        path: `framing[${index}]`,
        reason: 'A label has at most five words.',
      })
    return made === undefined ? [] : [made]
  })
  return once([...framed, ...noted.institutions.flatMap(labelsAsWritten)])
}

/** The same said twice is said once. */
const once = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

const countIn = (noted: NotedReport, { ties }: Beside, { ledger }: Context): void => {
  ledger.came('reports')
  ledger.came('tellings of events', noted.events.length)
  ledger.came('participants', noted.events.flatMap(({ participants }) => participants).length)
  ledger.came('topics of tellings', noted.events.flatMap(({ topics }) => topics).length)
  ledger.came('outcomes', noted.events.flatMap(({ outcomes }) => outcomes).length)
  ledger.came('tenures', noted.tenures.length)
  ledger.came('ties', ties.length)
  ledger.came('kin', noted.kin.length)
  ledger.came('framing', noted.framing.length)
  ledger.came('lines on bodies', noted.institutions.length)
}
