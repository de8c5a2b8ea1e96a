/** Short ways to write a line of the checklist. */
import type { Held, Line } from './seed-checklist-lookup.ts'

type Values = Readonly<Record<string, string>>

export const DELEGATION = 'us-military-delegation-2024-07'
export const EMBASSY = 'ATTRIBUTED_TO institution:us-embassy-libya'
const SENDER = `institution:${DELEGATION}`

export const line = (at: string, says: string, held: Held): Line => ({ at, says, held })

export const meeting = (key: string, values: Values = {}, links: readonly string[] = []): Held => ({
  fact: `meeting:${key}`,
  values,
  links,
})

export const about = (key: string, ...topics: readonly string[]): Held =>
  meeting(
    key,
    {},
    topics.map((topic) => `SAYS_TOPIC topic:${topic}`),
  )

export const took = (key: string, actor: string, values: Values = {}, ...links: readonly string[]): Held => ({
  fact: `participation:${key}/${actor}`,
  values: { attendance: 'PRESENT', ...values },
  links,
  basis: 'STATED',
})

/** A person who took part in an office, with name, rank and office as written. Rank "" means that none is written. */
export const acted = (
  key: string,
  who: string,
  role: string,
  name: string,
  rank: string,
  office: string,
): Held =>
  took(key, `person:${who}`, { name, ...(rank === '' ? {} : { rank }), office }, `CAPACITY role:${role}`)

/** The delegation's members follow from the delegation. */
export const cameWith = (key: string, who: string, role: string): Held => ({
  fact: `participation:${key}/person:${who}`,
  values: { attendance: 'PRESENT', via: SENDER },
  links: [`CAPACITY role:${role}`],
  basis: 'INFERRED',
})

export const outcome = (
  key: string,
  kind: 'SAID' | 'AGREED',
  words: RegExp,
  ...links: readonly string[]
): Held => ({
  fact: new RegExp(`^outcome:${key}/${kind}/.*${words.source}`, 'i'),
  links,
})

export const byDelegation = `SAYS_BY ${SENDER}`
export const to = (who: string): string => `SAYS_TO person:${who}`

export const fact = (id: string, ...links: readonly string[]): Held => ({ fact: id, links, basis: 'STATED' })

/** Said by the article itself, with no one named. */
export const own = (held: Held): Held => ({ ...held, unattributed: true })

export const TOUR = '2024-07-brennan-foy-tour'
export const DBEIBAH = '2024-07-brennan-dbeibah'
export const HADDAD = '2024-07-brennan-haddad'
export const SADDAM = '2024-07-brennan-saddam-haftar'
export const MISRATA = '2024-07-brennan-misrata'
export const COMMANDERS = '2024-07-brennan-misrata-commanders'
export const KHALED = '2024-07-brennan-khaled-haftar'
export const CONFERENCE = '2024-06-24-achod-gaborone'
export const MARGINS = '2024-06-brown-langley-haddad-nadhuri'
export const RUSSIA = 'undated-us-concern-russia-libya'
export const SERIES = 'undated-us-embassy-libyan-leaders-series'

export const TUESDAY = { when: '[2024-07-02,2024-07-09,2024-07-16,2024-07-23]', weekday: 'Tuesday' }
export const THURSDAY = { when: '[2024-07-04,2024-07-11,2024-07-18,2024-07-25]', weekday: 'Thursday' }
export const FRIDAY = { when: '[2024-07-05,2024-07-12,2024-07-19,2024-07-26]', weekday: 'Friday' }
export const SATURDAY = { when: '[2024-07-06,2024-07-13,2024-07-20,2024-07-27]', weekday: 'Saturday' }
export const END_OF_JUNE = { when: '[2024-06-21..2024-06-30]' }

export const inTour = `SAYS_PART_OF meeting:${TOUR}`
export const delegation = (key: string): Held => took(key, SENDER)
export const HEADS = [
  ['john-brennan', 'africom-deputy-commander'],
  ['ronald-foy', 'socafrica-commander'],
  ['jeremy-berndt', 'us-charge-daffaires-libya'],
] as const

export const S1 = 'summary 1'
export const S2 = 'summary 2'
export const P = (n: number): string => `paragraph ${n}`
