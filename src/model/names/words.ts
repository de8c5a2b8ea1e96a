import type { Piece } from './runs.ts'
import { bare, piecesOf } from './runs.ts'
import type { BodyWord } from './tables/body-words.ts'
import { BODY_PHRASES, BODY_WORDS } from './tables/body-words.ts'

/** Words after this many are not considered: the longest name of the record has 14. */
export const MAX_WORDS = 16

/** One word of a name after titles, articles and compounds are settled. */
export interface Word {
  /** As written, parts of a compound together: "al-Haddad", "عبد الحميد". */
  readonly written: string
  /** As heard, without article, compounds joined by a hyphen: "haddad", "عبد-حميد". */
  readonly heard: string
  readonly kind: 'name' | 'son' | 'generation' | 'initial' | 'number' | 'body word'
  /** What a body word means; null for other words. */
  readonly meaning: BodyWord | null
}

/** A name in words, and whether it is built as the name of a body or office. */
export interface WordedName {
  readonly words: readonly Word[]
  readonly body: boolean
}

/** How many words of titles stand in front, leaving one word of the name at least. */
function titlesInFront(pieces: readonly Piece[]): number {
  let count = 0
  while (pieces[count]?.title !== undefined && pieces.length - count > 1) {
    const needed = pieces[count]?.title?.kind === 'given name too' ? 2 : 1
    if (pieces.length - count - 1 < needed) break
    count++
  }
  return pieces.slice(count).every((piece) => piece.title !== undefined) ? 0 : count
}

const BODY_SIGNS: ReadonlySet<string> = new Set(['of', 'the', 'في', 'لدي'])

/** A body or office: a number, a kind of body, "of", or an office behind another word; titles in front do not count. */
function namesABody(pieces: readonly Piece[], titles: number): boolean {
  if (pieces.some((piece) => piece.number !== undefined)) return true
  if (pieces.length > 0 && pieces.every((piece) => piece.title !== undefined)) return true
  return pieces.slice(titles).some((piece, i) => {
    const kind = piece.meaning?.kind
    return kind === 'kind' || BODY_SIGNS.has(piece.heard) || (kind === 'office' && titles + i > 0)
  })
}

function bodyWord({ number, meaning, reduced }: Piece, written: string): Word | null {
  if (number !== undefined) return { written, heard: number, kind: 'number', meaning: null }
  return meaning === undefined ? null : { written, heard: bare(reduced), kind: 'body word', meaning }
}

function nameWord({ particle, heard, reduced }: Piece, written: string): Word {
  if (particle === 'son' || particle === 'generation')
    return { written, heard, kind: particle, meaning: null }
  if (Array.from(heard).length === 1) return { written, heard, kind: 'initial', meaning: null }
  return { written, heard: reduced, kind: 'name', meaning: null }
}

const FAITH: readonly (readonly [RegExp, string])[] = [
  [/^الله$/u, 'اله'],
  [/^(?:ال)?دين$/u, 'دين'],
  [/lah$/u, 'allah'],
  [/./u, 'din'],
]
function joinFaith(last: Word, piece: Piece, written: string): Word {
  const faith = FAITH.find(([pattern]) => pattern.test(piece.heard))?.[1] ?? piece.heard
  return { ...last, written: `${last.written} ${written}`, heard: `${last.heard}-${faith}` }
}

/** What two words of bodies say together ("United States": USA); null where they are just two words. */
function phraseOf(last: Word | undefined, word: Word): BodyWord | null {
  const concepts = [last?.meaning?.concept, word.meaning?.concept]
  const phrase = BODY_PHRASES.find((each) => each.concepts.every((concept) => concepts.includes(concept)))
  return BODY_WORDS.find(({ concept }) => concept === phrase?.says) ?? null
}

/** Puts a word at the end, or into the last one where the two make a phrase. */
function addWord(words: Word[], word: Word): void {
  const last = words.at(-1)
  const meaning = phraseOf(last, word)
  if (last === undefined || meaning === null) words.push(word)
  else
    words[words.length - 1] = {
      ...last,
      meaning,
      written: `${last.written} ${word.written}`,
      heard: `${last.heard}-${word.heard}`,
    }
}

/** What an article, a "servant of" or a "father of" puts before the next word, as heard; null for other words. */
function prefixOf(piece: Piece, next: Piece | undefined): string | null {
  if (next === undefined) return null
  if (piece.particle === 'article' || (piece.particle === 'sun article' && piece.hyphenAfter)) return ''
  if (piece.particle === 'servant') return piece.arabic ? 'عبد-' : 'abd-'
  if (piece.particle === 'father') return piece.arabic ? 'بو-' : 'bu-'
  return null
}

const wordOf = (piece: Piece, written: string, prefix: string, body: boolean): Word =>
  prefix === ''
    ? ((body ? bodyWord(piece, written) : null) ?? nameWord(piece, written))
    : { written, heard: prefix + piece.reduced, kind: 'name', meaning: null }

function joinWords(pieces: readonly Piece[], body: boolean): Word[] {
  const words: Word[] = []
  let [before, prefix] = ['', '']
  pieces.forEach((piece, i) => {
    const written = before + piece.written
    const more = prefixOf(piece, pieces[i + 1])
    if (more !== null) {
      before = written + (piece.hyphenAfter ? '-' : ' ')
      prefix = more === '' ? prefix : more
      return
    }
    const last = words.at(-1)
    if (prefix === '' && piece.particle === 'faith' && last?.kind === 'name') {
      words[words.length - 1] = joinFaith(last, piece, written)
    } else addWord(words, wordOf(piece, written, prefix, body))
    before = ''
    prefix = ''
  })
  return words
}

/**
 * A name in words: titles off (unless a body is named), articles off, compounds (عبد, أبو, الدين) joined. Only the first
 * {@link MAX_WORDS} words are considered.
 */
export function wordsOf(text: string): WordedName {
  const pieces = piecesOf(text, 2 * MAX_WORDS)
  const titles = titlesInFront(pieces)
  const body = namesABody(pieces, titles)
  const words = joinWords(body ? pieces : pieces.slice(titles), body)
  return { words: words.slice(0, MAX_WORDS), body }
}
