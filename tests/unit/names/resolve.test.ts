import { describe, expect, it } from 'vitest'
import { chooseActor } from '../../../src/model/names/resolve.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'person:saddam-haftar': ['Saddam Haftar', 'صدام حفتر', 'Saddam Khalifa Haftar', 'صدام'],
  'person:khalifa-haftar': ['Khalifa Haftar', 'خليفة حفتر', 'Haftar', 'حفتر'],
  'person:khaled-haftar': ['Khaled Haftar', 'خالد حفتر'],
  'person:john-brennan': ['John Brennan', 'جون برينان', 'Brennan'],
  'person:john-brown': ['John Brown'],
  'person:salah-bulghib': ['Salah Bulghib'],
  'person:mohammed-al-sharif': ['Mohammed al-Sharif'],
  'person:the-other-sharif': ['محمد الشريف'],
  'person:ahmed-salem-one': ['Ahmed Salem'],
  'person:ahmed-salem-two': ['Ahmed Salem'],
  'person:anderson-one': ['Dagvin Anderson', 'Anderson'],
  'person:anderson-two': ['J.T. Anderson'],
  'institution:africom': ['AFRICOM', 'أفريكوم', 'United States Africa Command (AFRICOM)'],
  'institution:lna': ['Libyan National Army', 'الجيش الوطني الليبي', 'الجيش الليبي', 'LNA', 'قوات حفتر'],
  'institution:libyan-army-west': ['Libyan Army', 'الجيش الليبي'],
  'institution:53-infantry-brigade': ['53rd Infantry Brigade', 'اللواء 53 مشاة'],
  'institution:52-brigade': ['52 Brigade'],
  'role:53-infantry-brigade-commander': ['Commander of 53 Infantry Brigade'],
  'role:africom-deputy-commander': ['AFRICOM deputy commander', 'Deputy Commander of AFRICOM'],
}
const candidates = Object.entries(NAMES).flatMap(([actor, names]) => names.map((text) => ({ actor, text })))
const choose = (query: string) => chooseActor(query, candidates)

describe('chooseActor', () => {
  it.each([
    ['صدام حفتر', 'person:saddam-haftar'],
    ['saddam HAFTAR', 'person:saddam-haftar'],
    ['Saddam Hafter', 'person:saddam-haftar'],
    ['الفريق أول ركن صدام حفتر', 'person:saddam-haftar'],
    ['المشير خليفة حفتر', 'person:khalifa-haftar'],
    ['John Brennan', 'person:john-brennan'],
    ['Brennan', 'person:john-brennan'],
    ['Lt. Gen. John Brennan', 'person:john-brennan'],
    ['AFRICOM', 'institution:africom'],
    ['أفريكوم', 'institution:africom'],
    ['Libyan National Army', 'institution:lna'],
    ['LNA', 'institution:lna'],
    ['53 Brigade', 'institution:53-infantry-brigade'],
    ['اللواء 53', 'institution:53-infantry-brigade'],
    ['Commander of 53 Infantry Brigade', 'role:53-infantry-brigade-commander'],
  ])('%s is %s', (query, actor) => {
    expect(choose(query)).toMatchObject({ kind: 'ONE', actor, how: expect.stringMatching(/./) as string })
  })

  it.each([
    [
      'a family name, though it is stored for one',
      'Haftar',
      ['person:khalifa-haftar', 'person:saddam-haftar', 'person:khaled-haftar'],
    ],
    [
      'a family name in Arabic',
      'حفتر',
      ['person:khalifa-haftar', 'person:saddam-haftar', 'person:khaled-haftar'],
    ],
    ['a title and a family name', 'Field Marshal Haftar', ['person:khalifa-haftar', 'person:saddam-haftar']],
    ['a family name that a second person has', 'Anderson', ['person:anderson-one', 'person:anderson-two']],
    ['two people of one name', 'Ahmed Salem', ['person:ahmed-salem-one', 'person:ahmed-salem-two']],
    [
      'a namesake known in the other script only',
      'Mohammed al-Sharif',
      ['person:mohammed-al-sharif', 'person:the-other-sharif'],
    ],
    ['a body that two claim to be', 'الجيش الليبي', ['institution:lna', 'institution:libyan-army-west']],
    ['a name that only a vowel tells apart', 'Saleh Bulghib', ['person:salah-bulghib']],
    ['a first name', 'John', ['person:john-brennan', 'person:john-brown']],
    ['a middle name that is not known', 'John Hugh Brennan', ['person:john-brennan']],
    ['the order changed', 'Brennan John', ['person:john-brennan']],
  ])('does not pick: %s (%s)', (_, query, actors) => {
    const choice = choose(query)
    expect(choice.kind).toBe('AMBIGUOUS')
    if (choice.kind === 'AMBIGUOUS')
      expect(choice.candidates.map((each) => each.actor)).toEqual(expect.arrayContaining(actors))
  })

  it.each(['Nobody Atall', '', '...', '54 Brigade', 'Walid Boulos'])('knows nobody by "%s"', (query) => {
    expect(choose(query).kind).toBe('UNKNOWN')
  })

  it('knows nobody where there is nobody', () => {
    expect(chooseActor('Haftar', [])).toEqual({ kind: 'UNKNOWN', candidates: [] })
  })

  describe('a label that several bodies bear', () => {
    const bodies = [
      { actor: 'institution:joint-force-western', text: 'Joint Force (western)' },
      { actor: 'institution:joint-force-western', text: 'القوة المشتركة' },
      { actor: 'institution:misrata-joint-operations-force', text: 'Misrata Joint Operations Force' },
      { actor: 'institution:misrata-joint-operations-force', text: 'Joint Operations Force' },
    ]
    const label = { actor: 'institution:misrata-joint-operations-force', text: 'Joint Force' }

    it.each([
      ['one bears it, the other with brackets behind it', 'Joint Force', [...bodies, label]],
      ['one bears it in the other script', 'القوة المشتركة', [...bodies, label]],
      ['nobody bears it but in the other script, and a longer one has its words', 'Joint Force', bodies],
    ])('is asked about: %s', (_, query, all) => {
      expect(chooseActor(query, all).kind).toBe('AMBIGUOUS')
    })

    it('is picked where it stands for one', () => {
      expect(chooseActor('Joint Force', [label, ...bodies.slice(2)])).toMatchObject({ kind: 'ONE' })
    })
  })

  it('does not resolve a single word that no name equals', () => {
    expect(chooseActor('Brennan', [{ actor: 'person:john-brennan', text: 'John Brennan' }]).kind).toBe(
      'AMBIGUOUS',
    )
  })

  it('suggests ten at most, one name an actor, by score, then by id', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      actor: `person:h${String(i).padStart(2, '0')}`,
      text: `Given${i % 7} Haftar`,
    }))
    const choice = chooseActor('Haftar', [...many, { actor: 'person:h03', text: 'Haftar' }].reverse())
    if (choice.kind !== 'AMBIGUOUS') throw new Error(choice.kind)
    expect(choice.candidates).toHaveLength(10)
    expect(choice.candidates[0]).toEqual({
      actor: 'person:h03',
      text: 'Haftar',
      score: 1,
      how: 'same spelling',
    })
    const order = choice.candidates.map(({ score, actor }) => ({ score, actor }))
    expect(order).toEqual([...order].sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1)))
    expect(new Set(order.map((each) => each.actor)).size).toBe(10)
  })

  it('does not depend on the order of the candidates', () => {
    for (const query of ['Haftar', 'Saddam Hafter', '53 Brigade', 'الجيش الليبي']) {
      expect(chooseActor(query, [...candidates].reverse())).toEqual(choose(query))
    }
  })
})
