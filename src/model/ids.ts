/** Ids are readable: a kind, a colon, a key. The kind says which type of the API the thing is. */
const TYPES = {
  person: 'Person',
  institution: 'Institution',
  role: 'Role',
  place: 'Place',
  topic: 'Topic',
  meeting: 'Meeting',
  participation: 'Participation',
  encounter: 'Encounter',
  contradiction: 'Contradiction',
  tenure: 'Tenure',
  tie: 'Tie',
  kinship: 'Kinship',
  rank: 'RankHeld',
  framing: 'Framing',
  outcome: 'Outcome',
  judgement: 'Judgement',
  source: 'Source',
  claim: 'Claim',
} as const

export type IdKind = keyof typeof TYPES

/** "tie:lna/COMMAND/…" → "Tie"; null for an id of no known kind. */
export const typeOfId = (id: string): string | null => {
  const kind = id.slice(0, id.indexOf(':'))
  return Object.hasOwn(TYPES, kind) ? TYPES[kind as IdKind] : null
}

/** "person:john-brennan" → "john-brennan". */
export const keyOfId = (id: string): string => id.slice(id.indexOf(':') + 1)

/** "participation:2024-07-talks/person:ali" → "person:ali". */
export const actorOfParticipation = (id: string): string => id.slice(id.indexOf('/') + 1)
