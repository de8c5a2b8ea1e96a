/** Whether a text names a body or an office, and what its words say together. */
import { normalise } from './normalise.ts'
import type { Piece } from './runs.ts'
import { BODY_PHRASES } from './tables/body-phrases.ts'
import { LANDS } from './tables/body-countries.ts'
import type { BodyWord } from './tables/body-words.ts'
import { BODY_WORDS } from './tables/body-words.ts'
import type { Word } from './word.ts'

const BODY_SIGNS: ReadonlySet<string> = new Set(['of', 'the', 'في', 'لدي'])
const LAND: ReadonlySet<string> = new Set(LANDS.split(' ').map(normalise))

/** "Judicial Police", "USA", "Polizia di Stato": of the words that are no links half are words of bodies, two at least, or one is a country. */
function hasBodyWords(pieces: readonly Piece[]): boolean {
  if (pieces.length === 1) return LAND.has(normalise(pieces[0]?.written ?? ''))
  const content = pieces.filter(({ meaning }) => meaning?.kind !== 'link')
  const telling = content.filter(({ meaning }) => meaning !== undefined && meaning.kind !== 'office')
  return telling.length > 1 && telling.length * 2 >= content.length
}

/** "Prime Minister (GNU)": behind the title stands an abbreviation alone. A text all in capitals says nothing. */
const isOfAbbreviation = (pieces: readonly Piece[], titles: number): boolean =>
  titles > 0 &&
  pieces.length > titles &&
  pieces.slice(0, titles).some(({ written }) => /\p{Ll}/u.test(written)) &&
  pieces.slice(titles).every(({ written }) => /^[A-Z]{2,5}$/u.test(written))

const hasArticle = (written: string): boolean => written.startsWith('ال')
/** قائد لواء الحلبوص: an office and a unit, neither with the article, is "commander of the brigade", and no two titles of a person. */
const isOfUnit = (pieces: readonly Piece[], titles: number): boolean =>
  pieces.slice(1, titles).some(({ arabic, meaning, written }, i) => {
    const before = pieces[i]
    return (
      arabic &&
      meaning?.kind === 'kind' &&
      before?.title?.kind === 'office' &&
      ![before.written, written].some(hasArticle)
    )
  })

/** A body or office: a number, a kind of body, "of", or an office behind another word; titles in front do not count. */
export function namesABody(pieces: readonly Piece[], titles: number): boolean {
  if (pieces.some((piece) => piece.number !== undefined)) return true
  if (pieces.length > 0 && pieces.every((piece) => piece.title !== undefined)) return true
  if (hasBodyWords(pieces) || isOfAbbreviation(pieces, titles)) return true
  if (isOfUnit(pieces, titles)) return true
  return pieces.slice(titles).some((piece, i) => {
    const kind = piece.meaning?.kind
    return kind === 'kind' || BODY_SIGNS.has(piece.heard) || (kind === 'office' && titles + i > 0)
  })
}

const CONCEPT = new Map(BODY_WORDS.map((row) => [row.concept, row]))
const SAYS = new Map<string, BodyWord | undefined>(
  BODY_PHRASES.flatMap(({ concepts: [one, two], says }) => [
    [`${one} ${two}`, CONCEPT.get(says)],
    [`${two} ${one}`, CONCEPT.get(says)],
  ]),
)
const phraseOf = (last: Word | undefined, word: Word): BodyWord | undefined =>
  SAYS.get(`${last?.meaning?.concept ?? ''} ${word.meaning?.concept ?? ''}`)

const isLink = (word: Word): boolean => word.meaning?.kind === 'link'

/** Puts a word at the end, or into the one before it where the two make a phrase, whatever "of" stands between them. */
export function addBodyWord(words: Word[], word: Word): void {
  const at = words.findLastIndex((each) => !isLink(each))
  const last = words[at]
  const meaning = phraseOf(last, word)
  if (last === undefined || meaning === undefined) {
    words.push(word)
    return
  }
  const written = [...words.splice(at), word].map((each) => each.written).join(' ')
  addBodyWord(words, { ...last, meaning, written, heard: `${last.heard}-${word.heard}` })
}
