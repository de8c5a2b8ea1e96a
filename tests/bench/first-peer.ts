/** P1 is asked in its own words; its answers are turned to the form of the others. */
import { parseEdtf, outerBounds } from '../../src/model/dates/edtf.ts'
import { FORMS } from './first-peer-forms.ts'
import type { Form } from './first-peer-parts.ts'
import { documentOf } from './questions.ts'
import type { Question, Variables } from './questions.ts'
import { bodyOf } from './ways.ts'
import type { Asking, Place, Way } from './ways.ts'

/** Its variables are days as numbers: its filters know no windows. */
const translated = (variables: Variables, place: Place | undefined): Variables => {
  const { during, asOf, on, month, first, ...others } = variables
  const [from, to] = windowOf(during)
  const [monthFrom, monthTo] = windowOf(month)
  return {
    ...others,
    ...{ from, to, on: windowOf(asOf ?? on)[0], monthFrom, monthTo },
    ...(first === undefined ? {} : { first, limit: Number(first) + 1 }),
    ...{ offset: place?.offset ?? 0, after: place === undefined ? null : arrayCursor(place.offset) },
  }
}

/** Relay's own cursors over lists, which it takes. */
const arrayCursor = (offset: number): string =>
  Buffer.from(`arrayconnection:${offset - 1}`).toString('base64')

const windowOf = (text: Variables[string] | undefined): readonly [number, number] => {
  const parsed = typeof text === 'string' ? parseEdtf(text) : undefined
  const bounds = parsed?.ok === true ? outerBounds(parsed.value) : undefined
  return [bounds?.earliest ?? -2_000_000_000, bounds?.latest ?? 2_000_000_000]
}

const usedIn = (document: string, variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => new RegExp(`\\$${name}\\b`).test(document)))

/** Undefined where its schema cannot say it. */
export const firstPeer = (
  question: Question,
  way: Way,
  given: (n: number) => Variables,
  place: (n: number) => Place | undefined,
): Asking | undefined => {
  const form: Form | undefined = FORMS[question.id]
  if (form === undefined) return undefined
  const document = documentOf(`${question.first ?? question.file}.p1`)
  const variables = (n: number): Variables => translated(given(n), place(n))
  return {
    bodies: (n) => bodyOf(document, usedIn(document, variables(n)), way),
    common: (data, n) => form(data, { ...given(n), ...variables(n) }),
  }
}
