/** The rest of the tour: paragraphs 4 to 6 of the article. */
import {
  COMMANDERS,
  EMBASSY,
  FRIDAY,
  HEADS,
  KHALED,
  MISRATA,
  P,
  SADDAM,
  SATURDAY,
  THURSDAY,
  acted,
  byDelegation,
  cameWith,
  delegation,
  fact,
  inTour,
  line,
  meeting,
  outcome,
  own,
  to,
} from './seed-checklist-lines.ts'
import type { Line } from './seed-checklist-lookup.ts'

export const SADDAM_LINES: readonly Line[] = [
  line(P(4), 'last Thursday', meeting(SADDAM, { ...THURSDAY, whenText: 'الخميس الماضي' }, [inTour, EMBASSY])),
  line(P(4), 'the delegation was there', delegation(SADDAM)),
  ...HEADS.map(([who, role]) => line(P(4), `and in it ${who}`, cameWith(SADDAM, who, role))),
  line(
    P(4),
    'Saddam as ground forces chief of staff',
    acted(
      SADDAM,
      'saddam-haftar',
      'lna-ground-forces-chief-of-staff',
      'صدام حفتر',
      '',
      'رئيساً لأركان القوات البرية',
    ),
  ),
  line(P(4), 'he is a son of Khalifa Haftar', fact('kinship:saddam-haftar/SON_OF/khalifa-haftar')),
  line(
    P(4),
    'the ground forces are under his father',
    own(fact('tie:lna-ground-forces/COMMAND/DE_FACTO/role:lna-general-commander')),
  ),
  line(P(4), 'the father commands the eastern force', fact('tenure:khalifa-haftar/lna-general-commander/1')),
  line(P(4), 'which is called a militia', fact('framing:seed-article/lna/مليشيات شرق ليبيا')),
  line(
    P(4),
    'partnership',
    outcome(SADDAM, 'SAID', /partnership.*terrorism, on borders/, byDelegation, to('saddam-haftar'), EMBASSY),
  ),
  line(
    P(4),
    'support for one military',
    outcome(SADDAM, 'SAID', /support.*unified military/, byDelegation, to('saddam-haftar'), EMBASSY),
  ),
  line(
    P(4),
    'agreed: exercises and schooling',
    outcome(SADDAM, 'AGREED', /exercises, contacts and schooling/, EMBASSY),
  ),
]

export const MISRATA_LINES: readonly Line[] = [
  line(P(5), 'yesterday, Friday', meeting(MISRATA, { ...FRIDAY, whenText: 'أمس الجمعة' }, [inTour])),
  line(P(5), 'the delegation visited', delegation(MISRATA)),
  line(P(5), 'there it met commanders', meeting(COMMANDERS, FRIDAY, [`SAYS_PART_OF meeting:${MISRATA}`])),
  line(P(5), 'several, four of them named', {
    fact: `meeting:${COMMANDERS}`,
    values: {
      titleEn: 'US military delegation meets several commanders of the central region, four of them named',
    },
  }),
  line(P(5), 'in Misrata', meeting(COMMANDERS, {}, ['SAYS_PLACE place:misrata'])),
  line(P(5), 'the delegation was there', delegation(COMMANDERS)),
  ...HEADS.map(([who, role]) => line(P(5), `and in it ${who}`, cameWith(COMMANDERS, who, role))),
  ...(
    [
      ['mohamed-musa', 'central-military-zone-west', 'محمد موسى', 'الفريق', 'آمر المنطقة العسكرية الوسطى'],
      ['mohamed-al-zain', 'counter-terrorism-force', 'محمد زين', 'اللواء', 'قائد قوة مكافحة الإرهاب'],
      [
        'mohamed-rajab-al-qsaibat',
        'air-academy-misrata',
        'محمد رجب القصيبات',
        'اللواء',
        'آمر الكلية الجوية في مصراتة',
      ],
      ['ahmed-hashem', '53-infantry-brigade', 'أحمد هاشم', 'اللواء', 'آمر "اللواء 53"'],
    ] as const
  ).flatMap(([who, body, name, rank, office]) => [
    line(P(5), `${who} commands ${body}`, acted(COMMANDERS, who, `${body}-commander`, name, rank, office)),
    line(P(5), `${who} has a rank`, fact(`rank:${who}/${rank}`)),
    line(P(5), `${who} was told`, outcome(COMMANDERS, 'SAID', /sovereignty/, byDelegation, to(who), EMBASSY)),
  ]),
  line(P(5), 'agreed: terrorism and borders', outcome(COMMANDERS, 'AGREED', /terrorism.*border/, EMBASSY)),
  line(P(5), 'agreed: schooling of officers', outcome(COMMANDERS, 'AGREED', /schooling.*officers/, EMBASSY)),
  line(P(5), 'no one else says whom it met', own(meeting(COMMANDERS))),
]

export const KHALED_LINES: readonly Line[] = [
  line(P(6), 'today, Saturday', own(meeting(KHALED, { ...SATURDAY, whenText: 'اليوم السبت' }, [inTour]))),
  line(P(6), 'the delegation was there', delegation(KHALED)),
  ...HEADS.map(([who, role]) => line(P(6), `and in it ${who}`, cameWith(KHALED, who, role))),
  line(
    P(6),
    'Khaled as security units chief of staff',
    acted(
      KHALED,
      'khaled-haftar',
      'lna-security-units-chief-of-staff',
      'خالد حفتر',
      '',
      'رئيس أركان الوحدات الأمنية',
    ),
  ),
  line(P(6), 'he is another son', own(fact('kinship:khaled-haftar/SON_OF/khalifa-haftar'))),
  line(
    P(6),
    'the security units are under his father',
    own(fact('tie:lna-security-units/COMMAND/DE_FACTO/role:lna-general-commander')),
  ),
  line(
    P(6),
    'the promise again: borders, terrorism',
    own(outcome(KHALED, 'SAID', /borders and face terrorism/, byDelegation, to('khaled-haftar'))),
  ),
  line(
    P(6),
    'the promise again: one military',
    own(outcome(KHALED, 'SAID', /unify their military/, byDelegation, to('khaled-haftar'))),
  ),
]
