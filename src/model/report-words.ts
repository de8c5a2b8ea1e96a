/** The words that a report may use where it has a choice, in the spelling of files. Also in the schema: a test compares. */

export const INSTITUTION_KINDS = [
  'state',
  'government',
  'parliament',
  'ministry',
  'armed-force',
  'command',
  'unit',
  'armed-group',
  'embassy',
  'mission',
  'international-organisation',
  'commission',
  'academy',
  'company',
  'party',
  'delegation',
  'media',
  'body',
  'office',
] as const
export const NAME_KINDS = ['alias', 'full', 'kunya', 'transliteration', 'abbreviation'] as const
export const MEETING_KINDS = [
  'meeting',
  'call',
  'visit',
  'conference',
  'signing',
  'ceremony',
  'exercise',
  'proximity-talks',
  'statement',
] as const
export const MEETING_STATUSES = ['held', 'planned', 'cancelled', 'failed', 'denied'] as const
export const OUTCOME_KINDS = ['agreed', 'said', 'signed', 'requested'] as const
export const PARTS = [
  'host',
  'guest',
  'head-of-delegation',
  'delegate',
  'mediator',
  'attendee',
  'signatory',
] as const
export const ATTENDANCES = ['present', 'invited', 'absent'] as const
export const PRINCIPAL_MODES = ['represents', 'envoy', 'substitutes', 'conveys-message', 'personal'] as const
export const BASES = ['stated', 'inferred'] as const
export const TENURE_STATES = [
  'substantive',
  'acting',
  'designate',
  'suspended',
  'disputed',
  'claimed',
] as const
export const TENURE_BEGINNINGS = [
  'appointed',
  'elected',
  'promoted',
  'nominated',
  'assigned',
  'recognised',
  'self-proclaimed',
  'inherited',
  'seized',
  'reinstated',
  'founded',
] as const
export const TENURE_ENDINGS = [
  'dismissed',
  'resigned',
  'retired',
  'died',
  'killed',
  'replaced',
  'promoted',
  'transferred',
  'expired',
  'abolished',
] as const
export const TIE_KINDS = [
  'part-of',
  'command',
  'operational',
  'administrative',
  'funding',
  'allegiance',
  'recognition',
  'sent-by',
] as const
export const STANDINGS = ['de-jure', 'de-facto', 'claimed', 'denied'] as const
export const KIN_RELATIONS = [
  'son',
  'daughter',
  'child',
  'father',
  'mother',
  'parent',
  'brother',
  'sister',
  'half-brother',
  'half-sister',
  'husband',
  'wife',
  'grandson',
  'granddaughter',
  'grandfather',
  'grandmother',
  'uncle',
  'aunt',
  'nephew',
  'niece',
  'cousin',
  'son-in-law',
  'daughter-in-law',
  'father-in-law',
  'mother-in-law',
  'brother-in-law',
  'sister-in-law',
  'in-law',
  'relative',
] as const
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
/** What an editor decides of two entries: one thing, two things, or not to be told. */
export const VERDICTS = ['same', 'different', 'unsure'] as const
