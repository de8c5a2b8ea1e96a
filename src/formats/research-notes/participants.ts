import type { Capacity, OneOrMore, Participant, Principal } from '../../model/report.ts'
import { PARTS } from '../../model/report-words.ts'
import { alsoNotedLine, remarks } from './also-noted.ts'
import type { Context } from './context.ts'
import type { NotedParticipant } from './notes.ts'
import { lean, oneOrMore } from './words.ts'

/** Somebody at a meeting. `inSide`: the side already says which delegation it is. */
export const participantOf = (noted: NotedParticipant, context: Context, inSide: boolean): Participant => {
  const { as_written: name, rank, role } = noted
  return lean({
    who: noted.person_id,
    as: capacitiesOf(noted),
    for: principalOf(noted),
    name,
    rank: rank ?? undefined,
    office: role ?? undefined,
    part: PARTS.find((part) => part === noted.part),
    note: remarks(
      inSide || noted.delegation === null ? undefined : `In the ${noted.delegation}.`,
      bodyAsWritten(noted, context),
      principalAsWritten(noted),
      alsoNotedLine(noted.also_noted),
    ),
  })
}

/** Whether the page gives the office in telling this event, or the notes take it from elsewhere. */
const capacitiesOf = ({
  role_id,
  also_role_ids = [],
  basis,
}: NotedParticipant): OneOrMore<string | Capacity> | undefined => {
  const roles = [...(role_id === null ? [] : [role_id]), ...also_role_ids]
  return oneOrMore<string | Capacity>(
    basis === 'inferred' ? roles.map((role) => ({ role, basis: 'inferred' })) : roles,
  )
}

const MODES: readonly (readonly [RegExp, NonNullable<Principal['mode']>])[] = [
  [/\b(message|greetings|letter|wishes|condolences|invitation)\b/i, 'conveys-message'],
]

/** The words in brackets behind a principal tell how somebody acts for him. An envoy's office says so. */
const principalOf = ({
  on_behalf_of,
  on_behalf_of_id,
  role,
}: NotedParticipant): string | Principal | undefined => {
  if (on_behalf_of_id === null) return undefined
  const listed = MODES.find(([words]) => words.test(on_behalf_of ?? ''))?.[1]
  const mode = listed ?? (/\benvoy\b/i.test(role ?? '') ? 'envoy' : undefined)
  return mode === undefined ? on_behalf_of_id : { who: on_behalf_of_id, mode }
}

/** How the page names a principal, where that says more than who it is. */
const principalAsWritten = ({ on_behalf_of, on_behalf_of_kind }: NotedParticipant): string | undefined =>
  on_behalf_of !== null && (on_behalf_of_kind === 'role' || on_behalf_of.includes('('))
    ? `For ${on_behalf_of}.`
    : undefined

/** A page's words for the body of an office, where they are no name of that body: "the Government of Unity". */
const bodyAsWritten = (
  { institution_id, institution_as_written: text, role }: NotedParticipant,
  { isSpelling }: Context,
): string | undefined => {
  if (text === null || role?.includes(text) === true) return undefined
  return institution_id !== null && isSpelling(institution_id, text) ? undefined : `Body as written: ${text}.`
}
