import { MAX_TEXT, normalise } from './normalise.ts'
import { heard } from './sounds.ts'
import type { BodyWord } from './tables/body-words.ts'
import { BODY_WORDS } from './tables/body-words.ts'
import type { JoinedForm } from './tables/joined-forms.ts'
import { ARABIC_JOINED, LATIN_JOINED } from './tables/joined-forms.ts'
import type { ParticleKind } from './tables/particles.ts'
import { PARTICLES } from './tables/particles.ts'
import type { TitleRow } from './tables/titles.ts'
import { TITLES } from './tables/titles.ts'

/** Words after this many are not considered: the longest name of the record has 14. */
export const MAX_WORDS = 20

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

interface Piece {
  readonly written: string
  readonly heard: string
  readonly hyphenAfter: boolean
}

const rowsByWord = <T extends { readonly words: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap((row) => row.words.split(' ').map((word) => [normalise(word), row] as const)))
const PARTICLE = rowsByWord(PARTICLES)
const TITLE = rowsByWord(TITLES)
const MEANING = rowsByWord(BODY_WORDS)

const ARABIC = /\p{Script=Arabic}/u
/** Runs of letters, digits and what is silent inside a word, one script family at a time, hyphens told apart. */
const CHUNK = /(?:(?!\p{Pd})[\p{L}\p{M}\p{N}\p{Cf}'’‘‛`´′ʹʻʼʽʾʿ])+/gu
const NUMBER = /^0*(\d+)(?:[a-z]{0,5})$/
/** "RamiMakhlouf" is two words, "AfriCom" and "McConnell" one. */
const CAMEL = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{3})/u
const SCRIPT_BREAK = /(?<=\p{Script=Arabic}\p{M}*)(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d]\p{M}*)(?=\p{Script=Arabic})/u

function piecesOf(text: string): Piece[] {
  const cut = text.slice(0, MAX_TEXT).normalize('NFKC')
  const pieces: Piece[] = []
  for (const match of cut.matchAll(CHUNK)) {
    const end = match.index + match[0].length
    const parts = match[0].split(CAMEL).flatMap((part) => part.split(SCRIPT_BREAK))
    parts.forEach((written, i) => {
      const sound = heard(written.replace(/^Ma?c(?=\p{Lu})/u, 'mak'))
      const hyphenAfter = i === parts.length - 1 && /^\p{Pd}/u.test(cut.slice(end, end + 1))
      if (sound !== '') pieces.push({ written: visible(written), heard: sound, hyphenAfter })
    })
    if (pieces.length > 2 * MAX_WORDS) break
  }
  return pieces
}

const visible = (text: string): string => text.replace(/[\p{Cf}\u0640]/gu, '')

const bare = (word: string): string => (ARABIC.test(word) ? word.replace(/^ال(?=..)/u, '') : word)
const titleOf = (piece: Piece | undefined): TitleRow | undefined =>
  piece === undefined ? undefined : (TITLE.get(bare(piece.heard)) ?? TITLE.get(bare(normalise(piece.written))))
const meaningOf = (piece: Piece): BodyWord | undefined =>
  MEANING.get(bare(piece.heard)) ?? MEANING.get(bare(normalise(piece.written)))
const isNumber = (piece: Piece): boolean => NUMBER.test(piece.heard)

/** How many words of titles stand in front, leaving one word of the name at least. */
function titlesInFront(pieces: readonly Piece[]): number {
  let count = 0
  while (titleOf(pieces[count]) !== undefined && pieces.length - count > 1) {
    const needed = titleOf(pieces[count])?.kind === 'given name too' ? 2 : 1
    if (pieces.length - count - 1 < needed) break
    count++
  }
  return pieces.slice(count).every((piece) => titleOf(piece) !== undefined) ? 0 : count
}

const BODY_SIGNS: ReadonlySet<string> = new Set(['of', 'the', 'في', 'لدي'])

/** A body or office: a number, a kind of body, "of", or an office behind another word; titles in front do not count. */
function namesABody(pieces: readonly Piece[], titles: number): boolean {
  if (pieces.some(isNumber)) return true
  if (pieces.length > 0 && pieces.every((piece) => titleOf(piece) !== undefined)) return true
  return pieces.slice(titles).some((piece, i) => {
    const kind = meaningOf(piece)?.kind
    return kind === 'kind' || BODY_SIGNS.has(piece.heard) || (kind === 'office' && titles + i > 0)
  })
}

const reduce = (word: string, rows: readonly JoinedForm[]): string =>
  rows.reduce((text, row) => text.replace(row.pattern, row.replacement), word)
const reduced = (word: string): string =>
  ARABIC.test(word) ? reduce(word, ARABIC_JOINED) : reduce(word, LATIN_JOINED)

function bodyWord(piece: Piece, written: string): Word | null {
  const number = NUMBER.exec(piece.heard)?.[1]
  if (number !== undefined) return { written, heard: number, kind: 'number', meaning: null }
  const meaning = meaningOf(piece)
  return meaning === undefined ? null : { written, heard: bare(piece.heard), kind: 'body word', meaning }
}

function nameWord(piece: Piece, written: string, particle: ParticleKind | undefined): Word {
  const kind =
    particle === 'son' || particle === 'generation' ? particle : [...piece.heard].length === 1 ? 'initial' : 'name'
  return { written, heard: kind === 'name' ? reduced(piece.heard) : piece.heard, kind, meaning: null }
}

function particleOf(piece: Piece, isLast: boolean): ParticleKind | undefined {
  const kind = PARTICLE.get(piece.heard)?.kind ?? PARTICLE.get(bare(piece.heard))?.kind
  if (kind === 'sun article') return piece.hyphenAfter ? kind : undefined
  const needsNext = kind === 'article' || kind === 'servant' || kind === 'father'
  return needsNext && isLast ? undefined : kind
}

const FAITH: readonly (readonly [RegExp, string])[] = [
  [/^الله$/u, 'اله'],
  [/^(?:ال)?دين$/u, 'دين'],
  [/lah$/u, 'allah'],
  [/./u, 'din'],
]
function joinFaith(words: Word[], piece: Piece, written: string): boolean {
  const last = words.at(-1)
  if (last === undefined || last.kind !== 'name') return false
  const faith = FAITH.find(([pattern]) => pattern.test(piece.heard))?.[1] ?? piece.heard
  words[words.length - 1] = {
    ...last,
    written: `${last.written} ${written}`,
    heard: `${last.heard}-${faith}`,
  }
  return true
}

function joinWords(pieces: readonly Piece[], body: boolean): Word[] {
  const words: Word[] = []
  let before = ''
  let prefix = ''
  pieces.forEach((piece, i) => {
    const written = before + piece.written
    const particle = particleOf(piece, i === pieces.length - 1)
    if (particle === 'article' || particle === 'sun article' || particle === 'servant' || particle === 'father') {
      before = written + (piece.hyphenAfter ? '-' : ' ')
      if (particle === 'servant') prefix = ARABIC.test(piece.heard) ? 'عبد-' : 'abd-'
      if (particle === 'father') prefix = ARABIC.test(piece.heard) ? 'بو-' : 'bu-'
      return
    }
    before = ''
    if (prefix === '' && particle === 'faith' && joinFaith(words, piece, written)) return
    const word = (body && prefix === '' ? bodyWord(piece, written) : null) ?? nameWord(piece, written, particle)
    words.push(prefix === '' ? word : { ...word, kind: 'name', heard: prefix + reduced(piece.heard) })
    prefix = ''
  })
  return words
}

/**
 * A name in words: titles off (unless a body is named), articles off, compounds (عبد, أبو, الدين) joined. Only the first
 * {@link MAX_WORDS} words are considered.
 */
export function wordsOf(text: string): WordedName {
  const pieces = piecesOf(text)
  const titles = titlesInFront(pieces)
  const body = namesABody(pieces, titles)
  const words = joinWords(body ? pieces : pieces.slice(titles), body)
  return { words: words.slice(0, MAX_WORDS), body }
}
