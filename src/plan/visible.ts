/** Which facts are in the picture under a lens: those that enough of its visible claims affirm. */
import type { Lens } from './lens.ts'

/**
 * Whether a fact is in the picture. `affirmed` facts need a visible claim that affirms them; others (a participation
 * that a source denies) are shown for any visible claim. `minPublishers` counts independent publishers that affirm.
 */
export const isVisible = (lens: Lens, fact: string, { affirmed = true } = {}): string => {
  if (lens.open) return affirmed ? `${fact}.affirmed > 0` : `${fact}.live > 0`
  return enough(lens, fact, affirmed ? AFFIRMS : ANY)
}

/**
 * The same of a participation. Publishers that saw somebody there and publishers that say he was absent do not add up:
 * enough of them agree on one attendance.
 */
export const isTakenPart = (lens: Lens, participation: string): string => {
  if (lens.open) return isVisible(lens, participation, { affirmed: false })
  const alike = (claim: string): string =>
    `${ANY(claim)} AND coalesce(${claim}.attendance, 'PRESENT') = attendance`
  return `any(attendance IN ['PRESENT', 'INVITED', 'ABSENT'] WHERE ${enough(lens, participation, alike)})`
}

type Condition = (claim: string) => string

const AFFIRMS: Condition = (claim) => `${claim}.stance = 'AFFIRMS'`

/** One visible claim will do; where the lens asks for several publishers, they have to affirm. */
const ANY: Condition = (claim) => `${claim}.stance IN $lens.stances`

const enough = (lens: Lens, fact: string, condition: Condition): string => {
  const claim = `v_${fact}`
  return `COUNT { MATCH (${claim}:Claim)-[${lens.about}]->(${fact}) WHERE ${condition(claim)}${lens.and(claim)} RETURN DISTINCT ${claim}.witness AS w } >= $lens.minPublishers`
}
