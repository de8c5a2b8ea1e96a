/**
 * What lies between two names of a body or an office, judged word by word with the bench's own glossary and without the module that is measured:
 * - spelt: all words of the shorter name stand in the longer, in whatever spelling, order or language, and they are more than "the force";
 *   or one is the other's initials.
 * - part: some words are the same, others not.
 * - other: nothing in common but the kind of body or the country ("Sila' Battalion", "103 Brigade"). No table can hold these.
 */
import { glossOf, isSmall } from './glossary.ts'
import { bareWords, jaroWinkler } from './naive.ts'
import type { Spelling } from './record.ts'

export type BodyChange = 'spelt' | 'part' | 'other'

interface Token {
  readonly word: string
  readonly meaning: string | null
  /** Says more than what kind of body it is, or of which country. */
  readonly telling: boolean
  readonly bare: string
}

const COUNTRIES: ReadonlySet<string> = new Set(
  'libya us turkey africa europe russia egypt italy france greece tunisia britain malta sudan algeria'.split(
    ' ',
  ),
)

const tokensOf = ({ norm }: Spelling): readonly Token[] =>
  norm
    .split(' ')
    .filter((word) => word !== '' && !isSmall(word))
    .map((word) => {
      const gloss = glossOf(word)
      return {
        word,
        meaning: gloss?.meaning ?? null,
        telling: gloss === undefined || !(gloss.kind || COUNTRIES.has(gloss.meaning)),
        bare: bareWords(word).join(''),
      }
    })

const LIKE = 0.78
const isDigits = (word: string): boolean => /^\d/u.test(word)

const areOne = (a: Token, b: Token): boolean => {
  if (a.meaning !== null || b.meaning !== null) return a.meaning === b.meaning
  if (isDigits(a.word) || isDigits(b.word)) return parseInt(a.word) === parseInt(b.word)
  return a.bare !== '' && b.bare !== '' && jaroWinkler(a.bare, b.bare) >= LIKE
}

/** The tokens of one that have their like in the other, each like taken once. */
const shared = (one: readonly Token[], other: readonly Token[]): readonly Token[] => {
  const left = [...other]
  return one.filter((token) => {
    const at = left.findIndex((each) => areOne(token, each))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const initials = (name: Spelling, small: boolean): string =>
  name.norm
    .split(' ')
    .filter((word) => small || !isSmall(word))
    .map((word) => word.charAt(0))
    .join('')

/** A word of the one is made of the first letters of the other, in their order, with or without "of" and the country in front. */
const isInitials = (one: Spelling, other: Spelling): boolean =>
  one.norm
    .split(' ')
    .some(
      (word) =>
        word.length > 1 &&
        [true, false].some((small) => initials(other, small).includes(word) && word.length > 2),
    )

const changeBetween = (one: Spelling, other: Spelling): BodyChange => {
  if (isInitials(one, other) || isInitials(other, one)) return 'spelt'
  const [a, b] = [tokensOf(one), tokensOf(other)]
  const found = shared(a, b)
  const telling = found.some((token) => token.telling) || found.filter(({ meaning }) => meaning).length > 1
  if (!telling)
    return found.length === a.length && found.length === b.length && a.length > 0 ? 'spelt' : 'other'
  return found.length >= Math.min(a.length, b.length) ? 'spelt' : 'part'
}

const CHANGES: readonly BodyChange[] = ['spelt', 'part', 'other']

/** The least change to any of the other spellings. */
export const bodyChange = (query: Spelling, others: readonly Spelling[]): BodyChange =>
  CHANGES.find((change) => others.some((other) => changeBetween(query, other) === change)) ?? 'other'

const signature = (name: Spelling): string =>
  tokensOf(name)
    .map(({ meaning, bare }) => meaning ?? bare)
    .sort()
    .join(' ')

/**
 * Whether a spelling of a body is, word for word, that of another actor too: left out of the one it means the other, and nothing but
 * what stands around it could tell.
 */
export const isAnothersToo = (record: readonly Spelling[]): ((query: Spelling) => boolean) => {
  const owners = new Map<string, Set<string>>()
  for (const each of record.filter(({ kind }) => kind !== 'Person'))
    owners.set(signature(each), (owners.get(signature(each)) ?? new Set()).add(each.actor))
  return (query) => query.kind !== 'Person' && (owners.get(signature(query))?.size ?? 0) > 1
}
