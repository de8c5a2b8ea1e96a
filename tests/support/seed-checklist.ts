/**
 * Every statement of the article that the seed holds, in the order in which the article makes them: its two summary
 * points, then its nine paragraphs. What each line says is in our own words.
 */
import {
  HADDAD,
  MISRATA,
  S1,
  S2,
  TOUR,
  about,
  byDelegation,
  delegation,
  fact,
  line,
  meeting,
  outcome,
  own,
  to,
} from './seed-checklist-lines.ts'
import type { Line } from './seed-checklist-lookup.ts'
import { BACKGROUND, CONFERENCE_LINES, MARGINS_LINES } from './seed-checklist-june.ts'
import { KHALED_LINES, MISRATA_LINES, SADDAM_LINES } from './seed-checklist-misrata.ts'
import { DBEIBAH_LINES, HADDAD_LINES, TOUR_LINES } from './seed-checklist-tripoli.ts'

const WIDER = /wider cooperation on exercises/

const SUMMARY: readonly Line[] = [
  line(S1, 'the delegation met the chief of general staff', delegation(HADDAD)),
  line(
    S1,
    'for exercises, against terrorism, on borders',
    own(outcome(TOUR, 'SAID', WIDER, byDelegation, to('mohamed-al-haddad'))),
  ),
  line(
    S1,
    'it met Saddam Haftar for the same',
    own(outcome(TOUR, 'SAID', WIDER, byDelegation, to('saddam-haftar'))),
  ),
  line(
    S1,
    'what it was about with the chief',
    own(about(HADDAD, 'training-and-education', 'counter-terrorism', 'border-security')),
  ),
  line(
    S1,
    'Saddam is a son of the eastern commander',
    own(fact('kinship:saddam-haftar/SON_OF/khalifa-haftar')),
  ),
  line(S1, 'Khalifa Haftar commands', own(fact('tenure:khalifa-haftar/lna-general-commander/1'))),
  line(S1, 'the eastern force is called a militia', own(fact('framing:seed-article/lna/مليشيات شرق ليبيا'))),
  line(
    S2,
    'the delegation visited Misrata',
    meeting(MISRATA, { kind: 'VISIT' }, ['SAYS_PLACE place:misrata']),
  ),
  line(S2, 'it backed one military', outcome(MISRATA, 'SAID', /unify the military/, byDelegation)),
  line(S2, 'it backed the fight against terrorism', outcome(MISRATA, 'SAID', /terrorism/, byDelegation)),
]

export const CHECKLIST: readonly Line[] = [
  ...SUMMARY,
  ...TOUR_LINES,
  ...DBEIBAH_LINES,
  ...HADDAD_LINES,
  ...SADDAM_LINES,
  ...MISRATA_LINES,
  ...KHALED_LINES,
  ...BACKGROUND,
  ...CONFERENCE_LINES,
  ...MARGINS_LINES,
]
