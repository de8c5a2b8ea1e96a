import type { NameStatement } from '../../model/report.ts'
import type { Context } from './context.ts'
import { isLabel } from './labels.ts'
import type { NotedBody, NotedReport, NotedTenure } from './notes.ts'
import { lean } from './words.ts'

/** How a report writes the names of bodies, and what it says of them besides; each name of a body once. */
export const namesOf = (noted: NotedReport, context: Context): readonly NameStatement[] => {
  const told = noted.institutions.flatMap((body) => namesOfBody(body, context))
  const held = new Set(told.map(({ of, text }) => `${of} ${text}`))
  const beside = bodiesOfOffices(noted, context).filter(({ of, text }) => {
    const key = `${of} ${text}`
    const isNew = !held.has(key)
    held.add(key)
    return isNew
  })
  return [...told, ...beside, ...noted.tenures.flatMap(withoutOffice)]
}

/** What is said of the body stands at the first of its names. A label is no name: the notes' own name stands then. */
const namesOfBody = (body: NotedBody, { placesOf }: Context): readonly NameStatement[] => {
  const { institution_id: of, as_written, name, status_on, note } = body
  const written = as_written.filter((text) => !isLabel(text))
  const seats = body.seat === null ? [] : placesOf({ name: body.seat, country: 'LY' })
  const saysMore = seats.length > 0 || note !== null
  const texts = written.length > 0 ? written : saysMore ? [name] : []
  return texts.map((text, index) =>
    index > 0
      ? { of, text }
      : lean({ of, text, on: status_on ?? undefined, seat: seats[0], note: noteOf(note, seats) }),
  )
}

const noteOf = (note: string | null, seats: readonly string[]): string | undefined => {
  const others = seats.slice(1).map((seat) => `Also seated at ${seat}.`)
  const said = [...(note === null ? [] : [note]), ...others].join(' ')
  return said === '' ? undefined : said
}

const bodiesOfOffices = ({ events }: NotedReport, { isSpelling }: Context): readonly NameStatement[] =>
  events
    .flatMap(({ participants }) => participants)
    .flatMap(({ institution_id: of, institution_as_written: text }) =>
      of !== null && text !== null && isSpelling(of, text) ? [{ of, text }] : [],
    )

/** Somebody of whom a page tells without an office: its words stand beside the name. */
const withoutOffice = (tenure: NotedTenure): readonly NameStatement[] => {
  const { person_id: of, as_written: text, role, role_id, how, to, status_on, rank } = tenure
  if (role_id !== null || how === 'promoted') return []
  const facts = [
    `Described as: ${role}.`,
    ...(rank === null ? [] : [`Rank: ${rank}.`]),
    ...(how === null || how === 'incumbent' ? [] : [`It ended: ${how}${to === null ? '' : ` (${to})`}.`]),
  ]
  return [lean({ of, text, on: status_on ?? undefined, note: facts.join(' ') })]
}
