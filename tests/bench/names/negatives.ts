/**
 * Names of people who are not in the record, each like somebody's who is: made from the record's own spellings. Whoever a
 * unique resolution of one of them picks is the wrong one.
 */
import { remembering } from '../../../src/model/memo.ts'
import { normalise } from '../../../src/model/names/normalise.ts'
import { bareWords, jaroWinkler } from './naive.ts'
import type { Spelling } from './record.ts'

export interface Negative {
  readonly text: string
  readonly made: 'a brother' | 'another family' | 'father for son' | 'a near name' | 'another number'
  /** Whose name it is made from. */
  readonly from: string
}

/** Given names that are two names, whatever they share. Chosen for the bench; the module's own table is another. */
const NEAR: readonly (readonly [string, string])[] = [
  ['Mohamed', 'Mahmoud'], ['Mohammed', 'Ahmed'], ['Ahmed', 'Hamed'], ['Hassan', 'Hussein'], ['Salem', 'Salim'],
  ['Saleh', 'Salah'], ['Khaled', 'Khalil'], ['Omar', 'Amer'], ['Ali', 'Alaa'], ['Saddam', 'Hisham'], ['Jamal', 'Jamil'],
  ['Abdullah', 'Abdulrahman'], ['Abdelsalam', 'Abdelsamad'], ['Abdul Hamid', 'Abdul Majid'], ['Khalifa', 'Khaled'],
  ['محمد', 'محمود'], ['محمد', 'أحمد'], ['أحمد', 'حامد'], ['حسن', 'حسين'], ['سالم', 'سليم'], ['صالح', 'صلاح'], ['خالد', 'خليل'],
  ['عمر', 'عامر'], ['علي', 'علاء'], ['صدام', 'هشام'], ['جمال', 'جميل'], ['عبدالله', 'عبدالرحمن'], ['خليفة', 'خالد'],
] // prettier-ignore

const partsOf = (text: string): readonly string[] =>
  text.split(/\s+/u).filter((part) => /\p{L}{2}/u.test(part))

const isOther = (a: string, b: string): boolean =>
  jaroWinkler(bareWords(a).join(''), bareWords(b).join('')) < 0.8

/** People of two parts and more, each with what his name is made of. */
const peopleOf = (
  record: readonly Spelling[],
): readonly (Spelling & { readonly parts: readonly string[] })[] =>
  record
    .filter(({ kind, script }) => kind === 'Person' && (script === 'Arab' || script === 'Latn'))
    .map((each) => ({ ...each, parts: partsOf(each.text) }))
    .filter(({ parts }) => parts.length >= 2)

const swapped = (record: readonly Spelling[], turns: number): readonly Negative[] => {
  const people = peopleOf(record)
  return people.flatMap((own, i) =>
    Array.from({ length: turns }, (_, turn) => turn).flatMap((turn): readonly Negative[] => {
      const other = people[(i + 37 + 101 * turn) % people.length]
      if (other?.script !== own.script || other.actor === own.actor) return []
      const [given = '', family = ''] = [other.parts[0], other.parts.at(-1)]
      const out: Negative[] = []
      if (isOther(given, own.parts[0] ?? ''))
        out.push({ text: [given, ...own.parts.slice(1)].join(' '), made: 'a brother', from: own.actor })
      if (isOther(family, own.parts.at(-1) ?? ''))
        out.push({
          text: [...own.parts.slice(0, -1), family].join(' '),
          made: 'another family',
          from: own.actor,
        })
      return out
    }),
  )
}

const fathers = (record: readonly Spelling[]): readonly Negative[] =>
  peopleOf(record)
    .filter(({ parts }) => parts.length === 3 && parts.every((part) => part.length > 3))
    .map(({ parts: [given = '', father = '', family = ''], actor }) => ({
      text: `${father} ${given} ${family}`,
      made: 'father for son',
      from: actor,
    }))

const nearNames = (record: readonly Spelling[]): readonly Negative[] =>
  peopleOf(record).flatMap(({ text, actor }) =>
    NEAR.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).flatMap(([one, other]) =>
      normalise(text).startsWith(`${normalise(one)} `)
        ? [{ text: `${other}${text.slice(one.length)}`, made: 'a near name' as const, from: actor }]
        : [],
    ),
  )

const numbers = (record: readonly Spelling[]): readonly Negative[] =>
  record
    .filter(({ kind, text }) => kind !== 'Person' && /\d/u.test(text))
    .map(({ text, actor }) => ({
      text: text.replace(/\d+/u, (digits) => String(Number(digits) + 1000)),
      made: 'another number',
      from: actor,
    }))

/** The words of the record that are like a word, once for each. */
const likesAmong = (names: readonly (readonly string[])[]): ((word: string) => ReadonlySet<string>) => {
  const words = [...new Set(names.flat())]
  return remembering(10_000, (word) => new Set(words.filter((each) => jaroWinkler(word, each) >= 0.86)))
}

/** Whether somebody's name has the likes of all its words: then it may be his, and proves nothing. */
const isSomebodys = (record: readonly Spelling[]) => {
  const names = record.filter(({ kind }) => kind === 'Person').map(({ text }) => bareWords(text))
  const likes = likesAmong(names)
  return ({ text }: Negative): boolean => {
    const own = bareWords(text).map(likes)
    return names.some((those) => own.every((like) => those.some((word) => like.has(word))))
  }
}

/** Whether somebody is called so, word by word: Khalifa Belgasem Haftar is the father of Belgasem Khalifa Haftar. */
const isCalledSo = (record: readonly Spelling[]) => {
  const names = record.map(({ text }) => bareWords(text))
  const likes = likesAmong(names)
  return ({ text }: Negative): boolean => {
    const own = bareWords(text).map(likes)
    return names.some(
      (words) => words.length === own.length && own.every((like, i) => like.has(words[i] ?? '')),
    )
  }
}

/** One page prints Muhammad for Mahmoud, and the registry keeps it: then the other name is his too. */
const isHisToo = (record: readonly Spelling[], text: string, actor: string): boolean => {
  const [given] = bareWords(text)
  const his = record.filter((each) => each.actor === actor).map((each) => bareWords(each.text)[0])
  return his.includes(given) && his.some((other) => other !== given)
}

/** In a fixed order; no text twice; none that the record has, or that may be somebody's. */
export const negativesOf = (record: readonly Spelling[], turns = 2): readonly Negative[] => {
  const norms = new Set(record.map(({ norm }) => norm))
  const possible = isSomebodys(record)
  const called = isCalledSo(record)
  const made = swapped(record, turns).filter((each) => !possible(each))
  const near = nearNames(record).filter(({ text, from }) => !isHisToo(record, text, from))
  const all = [
    ...made,
    ...fathers(record).filter((each) => !called(each)),
    ...near,
    ...numbers(record),
  ].filter(({ text }) => !norms.has(normalise(text)))
  return [...new Map(all.map((each) => [normalise(each.text), each])).values()]
}
