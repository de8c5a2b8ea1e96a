/** What the article tells besides: paragraphs 7 to 9. */
import {
  CONFERENCE,
  EMBASSY,
  END_OF_JUNE,
  MARGINS,
  P,
  RUSSIA,
  SERIES,
  acted,
  fact,
  line,
  meeting,
  outcome,
  own,
  to,
  took,
} from './seed-checklist-lines.ts'
import type { Line } from './seed-checklist-lookup.ts'

export const BACKGROUND: readonly Line[] = [
  line(P(7), 'the United States declared its concern', own(meeting(RUSSIA, { kind: 'STATEMENT' }))),
  line(P(7), 'it is the speaker', took(RUSSIA, 'institution:united-states')),
  line(
    P(7),
    'at Russian forces',
    outcome(RUSSIA, 'SAID', /russian military/, 'SAYS_BY institution:united-states'),
  ),
  line(P(7), 'who came in by the east', own(outcome(RUSSIA, 'SAID', /through Haftar's side/))),
  line(P(7), 'the east is called a camp', own(fact('framing:seed-article/lna/معسكر حفتر'))),
  line(
    P(7),
    'a series of meetings with Libyan leaders',
    own(meeting(SERIES, { kind: 'MEETING', status: 'HELD' })),
  ),
  line(
    P(7),
    'the embassy began a series of meetings',
    took(SERIES, 'institution:us-embassy-libya', { part: 'HOST' }),
  ),
  line(P(7), 'its heading was one military', own(outcome(SERIES, 'SAID', /unifying the military/))),
]

export const CONFERENCE_LINES: readonly Line[] = [
  line(P(8), 'a conference', own(meeting(CONFERENCE, { kind: 'CONFERENCE' }))),
  line(
    P(8),
    'at the end of last June',
    meeting(CONFERENCE, { ...END_OF_JUNE, whenText: 'نهاية يونيو/حزيران الماضي' }),
  ),
  line(
    P(8),
    'held by the Pentagon',
    took(CONFERENCE, 'institution:us-department-of-defense', { part: 'HOST' }),
  ),
  line(P(8), 'with Botswana', took(CONFERENCE, 'institution:botswana', { part: 'HOST' })),
  line(P(8), 'with Africa Command', took(CONFERENCE, 'institution:africom', { part: 'ATTENDEE' })),
  line(P(8), 'of African ministers and chiefs of staff', {
    fact: `meeting:${CONFERENCE}`,
    values: { titleEn: 'Conference of African defence ministers and chiefs of staff with US Africa Command' },
  }),
  line(
    P(8),
    'Haddad attended, in his second rank',
    acted(
      CONFERENCE,
      'mohamed-al-haddad',
      'western-chief-of-general-staff',
      'محمد الحداد',
      'الفريق',
      'رئيس الأركان العامة التابع لحكومة الوحدة الوطنية',
    ),
  ),
  line(
    P(8),
    'Nadhouri attended',
    acted(
      CONFERENCE,
      'abdurrazaq-al-nadhouri',
      'lna-chief-of-general-staff',
      'عبد الرزاق الناظوري',
      'الفريق',
      'رئيس الأركان التابع لقيادة مليشيات حفتر',
    ),
  ),
  line(P(8), 'that rank is his too', fact('rank:mohamed-al-haddad/الفريق')),
  line(P(8), 'and his', fact('rank:abdurrazaq-al-nadhouri/الفريق')),
  line(
    P(8),
    'the western staff is under the GNU',
    fact('tie:western-general-staff/COMMAND/DE_FACTO/institution:gnu'),
  ),
  line(
    P(8),
    'the eastern one under the eastern command',
    own(fact('tie:lna-general-staff/COMMAND/DE_FACTO/institution:lna')),
  ),
  line(P(8), 'which is called a militia', own(fact('framing:seed-article/lna/مليشيات حفتر'))),
  line(P(8), 'about partnerships', own(outcome(CONFERENCE, 'SAID', /partnerships.*shared challenges/))),
]

const LIBYANS = ['mohamed-al-haddad', 'abdurrazaq-al-nadhouri'] as const
const AMERICANS = [
  ['michael-langley', 'africom-commander', 'مايكل لانغلي', 'قائد "أفريكوم"'],
  ['charles-brown', 'us-joint-chiefs-chairman', 'براون جونيور', 'رئيس هيئة الأركان الأميركية المشتركة'],
] as const

export const MARGINS_LINES: readonly Line[] = [
  line(
    P(9),
    'on its margins',
    meeting(MARGINS, END_OF_JUNE, [`SAYS_PART_OF meeting:${CONFERENCE}`, EMBASSY]),
  ),
  ...AMERICANS.map(([who, role, name, office]) =>
    line(P(9), `${who} was there`, acted(MARGINS, who, role, name, 'الجنرال', office)),
  ),
  ...AMERICANS.map(([who]) => line(P(9), `${who} is a general`, fact(`rank:${who}/الجنرال`))),
  line(
    P(9),
    'Haddad was there',
    took(
      MARGINS,
      'person:mohamed-al-haddad',
      { name: 'الحداد' },
      'CAPACITY role:western-chief-of-general-staff',
    ),
  ),
  line(
    P(9),
    'Nadhouri was there',
    took(
      MARGINS,
      'person:abdurrazaq-al-nadhouri',
      { name: 'الناظوري' },
      'CAPACITY role:lna-chief-of-general-staff',
    ),
  ),
  ...AMERICANS.flatMap(([who]) =>
    [/unifying the Libyan army/, /professional officers/].map((words) =>
      line(
        P(9),
        `${who} told both: ${words.source}`,
        outcome(MARGINS, 'SAID', words, `SAYS_BY person:${who}`, ...LIBYANS.map(to), EMBASSY),
      ),
    ),
  ),
]
