/** The tour as a whole, and its first day: paragraphs 1 to 3 of the article. */
import {
  DBEIBAH,
  EMBASSY,
  HADDAD,
  HEADS,
  P,
  TOUR,
  TUESDAY,
  DELEGATION,
  about,
  acted,
  cameWith,
  delegation,
  fact,
  inTour,
  line,
  meeting,
  outcome,
  own,
} from './seed-checklist-lines.ts'
import type { Line } from './seed-checklist-lookup.ts'

export const TOUR_LINES: readonly Line[] = [
  line(
    P(1),
    'a delegation toured in recent days',
    meeting(TOUR, { kind: 'VISIT', whenText: 'في الأيام الأخيرة' }),
  ),
  line(P(1), 'in July 2024, as follows from the days', meeting(TOUR, { when: '2024-07' })),
  line(
    P(1),
    'in west and east',
    meeting(
      TOUR,
      {},
      ['western', 'eastern'].map((p) => `SAYS_PLACE place:${p}-libya`),
    ),
  ),
  line(
    P(1),
    'it is of the United States',
    fact(`tie:${DELEGATION}/SENT_BY/DE_FACTO/institution:united-states`),
  ),
  line(P(1), 'it was the delegation that toured', delegation(TOUR)),
  line(
    P(1),
    'it met political and military leaders',
    own(outcome(TOUR, 'SAID', /political and military leaders/)),
  ),
  line(P(1), 'about unifying the army', about(TOUR, 'military-unification')),
  ...HEADS.map(([who]) => line(P(1), `${who} heads it`, fact(`tenure:${who}/${DELEGATION}-head/1`))),
  ...HEADS.map(([who, role]) => line(P(1), `${who} as ${role}`, cameWith(TOUR, who, role))),
  line(P(1), 'Brennan is a lieutenant general', fact('rank:john-brennan/الفريق')),
  line(P(1), 'Foy is an admiral', fact('rank:ronald-foy/الأدميرال')),
]

export const DBEIBAH_LINES: readonly Line[] = [
  line(
    P(2),
    'the tour began with the prime minister',
    meeting(DBEIBAH, { kind: 'MEETING' }, [inTour, EMBASSY]),
  ),
  line(P(2), 'last Tuesday', meeting(DBEIBAH, { ...TUESDAY, whenText: 'الثلاثاء الماضي' })),
  line(P(2), 'in Tripoli', meeting(DBEIBAH, {}, ['SAYS_PLACE place:tripoli'])),
  line(P(2), 'the delegation was there', delegation(DBEIBAH)),
  ...HEADS.map(([who, role]) => line(P(2), `and in it ${who}`, cameWith(DBEIBAH, who, role))),
  line(
    P(2),
    'Dbeibah as head of the GNU',
    acted(
      DBEIBAH,
      'abdul-hamid-dbeibah',
      'gnu-prime-minister',
      'عبد الحميد الدبيبة',
      '',
      'رئيس حكومة الوحدة الوطنية',
    ),
  ),
  line(P(2), 'regional security', outcome(DBEIBAH, 'SAID', /security in the region/, EMBASSY)),
  line(P(2), 'steps to one army', outcome(DBEIBAH, 'SAID', /unify the army/, EMBASSY)),
  line(P(2), 'rebuilding a stable country', outcome(DBEIBAH, 'SAID', /stable country/, EMBASSY)),
  line(
    P(2),
    'professional officers, for sovereignty',
    outcome(DBEIBAH, 'SAID', /officers.*sovereignty/, EMBASSY),
  ),
]

export const HADDAD_LINES: readonly Line[] = [
  line(P(3), 'on the same day', meeting(HADDAD, { ...TUESDAY, whenText: 'خلال اليوم نفسه' }, [inTour])),
  line(P(3), 'the delegation was there', delegation(HADDAD)),
  ...HEADS.map(([who, role]) => line(P(3), `and in it ${who}`, cameWith(HADDAD, who, role))),
  line(
    P(3),
    'Haddad as chief of general staff, in his first rank',
    acted(
      HADDAD,
      'mohamed-al-haddad',
      'western-chief-of-general-staff',
      'محمد الحداد',
      'الفريق أول',
      'رئيس الأركان العامة التابعة لحكومة الوحدة الوطنية',
    ),
  ),
  line(P(3), 'that rank is his', fact('rank:mohamed-al-haddad/الفريق أول')),
  line(
    P(3),
    'his staff is under the GNU',
    own(fact('tie:western-general-staff/COMMAND/DE_FACTO/institution:gnu')),
  ),
  line(
    P(3),
    'exchanges between two countries',
    own(outcome(HADDAD, 'SAID', /exchanges between the two countries/)),
  ),
  line(P(3), 'agreed: unity, with all regions', own(outcome(HADDAD, 'AGREED', /three regions: unity/))),
]
