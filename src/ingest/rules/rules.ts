import { countOfPerson } from './count-of-person.ts'
import { datesParse } from './dates-parse.ts'
import { delegationIds } from './delegation-ids.ts'
import { duplicateIds, duplicateIdsInReport } from './duplicate-ids.ts'
import { endBeforeStart } from './end-before-start.ts'
import { heldAfterPublication } from './held-after-publication.ts'
import { judgedMeetings, judgedPairs } from './judged-pairs.ts'
import { kinWithSelf } from './kin-with-self.ts'
import { labelWords } from './label-words.ts'
import { languages, languagesOfNames } from './languages.ts'
import { meetingParts } from './meeting-parts.ts'
import { delegationsHaveNames, entriesHaveNames } from './names-present.ts'
import { outcomeWords } from './outcome-words.ts'
import { participantTwice } from './participant-twice.ts'
import { registryCycles } from './registry-cycles.ts'
import { reportKey } from './report-key.ts'
import { reprints } from './reprints.ts'
import type { LoadRule, ReportRule } from './rule.ts'
import { tieCycles } from './tie-cycles.ts'
import { tieToSelf } from './tie-to-self.ts'
import { urls } from './urls.ts'
import { whenResolves } from './when-resolves.ts'
import { whyInferred } from './why-inferred.ts'
import { withoutMembers } from './without-members.ts'

/** Every rule about one report. */
export const REPORT_RULES: readonly ReportRule[] = [
  reportKey,
  urls,
  languages,
  datesParse,
  whenResolves,
  whyInferred,
  endBeforeStart,
  heldAfterPublication,
  delegationsHaveNames,
  duplicateIdsInReport,
  meetingParts,
  participantTwice,
  withoutMembers,
  countOfPerson,
  outcomeWords,
  labelWords,
  kinWithSelf,
  tieToSelf,
  tieCycles,
  judgedPairs,
]

/** Every rule about a whole load. */
export const LOAD_RULES: readonly LoadRule[] = [
  duplicateIds,
  delegationIds,
  entriesHaveNames,
  languagesOfNames,
  registryCycles,
  reprints,
  judgedMeetings,
]
