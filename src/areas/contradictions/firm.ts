/** What a source itself calls doubtful (?) or approximate (~, %) is no firm date. */
import type { Lens } from '../../plan/lens.ts'

const MARKED = `'.*[?~%].*'`
const ABOUT = `'.*[~%].*'`

export const isMarked = (edtf: string): string => `${edtf} =~ ${MARKED}`
export const isAbout = (edtf: string): string => `${edtf} =~ ${ABOUT}`

/** Whether a visible source dates the meeting without such a mark. */
export const firmlyDated = (lens: Lens, meeting: string): string =>
  `EXISTS { MATCH (f:Claim)-[${lens.about}]->(${meeting}) WHERE f.stance = 'AFFIRMS' AND ${lens.dated('f', 'when')} IS NOT NULL AND NOT ${isMarked('f.when')}${lens.and('f')} }`
