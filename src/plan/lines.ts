/** Which ties lead upwards: the lines along which somebody acts for somebody. Recognition and money are not among them. */
export const LINE_KINDS = [
  'PART_OF',
  'COMMAND',
  'OPERATIONAL',
  'ADMINISTRATIVE',
  'ALLEGIANCE',
  'SENT_BY',
] as const

/** Kinds of tie of which a body has one at a time; money and allegiance may go several ways at once. */
export const ONE_PARENT_KINDS: ReadonlySet<string> = new Set([
  'PART_OF',
  'COMMAND',
  'OPERATIONAL',
  'ADMINISTRATIVE',
])

/** A step up is at most three edges (body, tie, office, body); six bodies above one another are more than any seen. */
export const LINE_EDGES = 18
