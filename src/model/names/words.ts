import { remembering } from './memo.ts'
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

/** One run of letters or digits, with all that its own letters say about it. */
interface Run {
  readonly written: string
  readonly heard: string
  readonly reduced: string
  readonly arabic: boolean
  readonly title: TitleRow | undefined
  readonly meaning: BodyWord | undefined
  readonly particle: ParticleKind | undefined
  /** Its digits without leading zeros; undefined for a word. */
  readonly number: string | undefined
}

interface Piece extends Run {
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
const SCRIPT_BREAK =
  /(?<=\p{Script=Arabic})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Arabic})/u

const bare = (word: string): string => (ARABIC.test(word) ? word.replace(/^ال(?=..)/u, '') : word)
const reduce = (word: string, rows: readonly JoinedForm[]): string =>
  rows.reduce((text, row) => text.replace(row.pattern, row.replacement), word)

const runOf: (written: string) => Run = remembering(8192, (written) => {
  const sound = heard(written.replace(/^Ma?c(?=\p{Lu})/u, 'mak'))
  const arabic = ARABIC.test(sound)
  const plain = normalise(written)
  const forms = [bare(sound), bare(plain), plain]
  return {
    written,
    heard: sound,
    reduced: reduce(sound, arabic ? ARABIC_JOINED : LATIN_JOINED),
    arabic,
    title: forms.map((form) => TITLE.get(form)).find((row) => row !== undefined),
    meaning: forms.map((form) => MEANING.get(form)).find((row) => row !== undefined),
    particle: (PARTICLE.get(sound) ?? PARTICLE.get(bare(sound)))?.kind,
    number: NUMBER.exec(sound)?.[1],
  }
})

function piecesOf(text: string): Piece[] {
  const cut = text.slice(0, MAX_TEXT).normalize('NFKC').slice(0, MAX_TEXT)
  const pieces: Piece[] = []
  for (const match of cut.matchAll(CHUNK)) {
    const hyphenAfter = DASH.test(cut.charAt(match.index + match[0].length))
    const parts = match[0]
      .replace(UNSEEN, '')
      .split(CAMEL)
      .flatMap((part) => part.split(SCRIPT_BREAK))
    const runs = parts.map(runOf).filter((run) => run.heard !== '')
    runs.forEach((run, i) => pieces.push({ ...run, hyphenAfter: hyphenAfter && i === runs.length - 1 }))
    if (pieces.length > 2 * MAX_WORDS) break
  }
  return pieces
}
/** Tashkeel, accents that no letter carries, direction marks, joiners, tatweel. */
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu
const DASH = /^\p{Pd}/u

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

function bodyWord({ number, meaning, heard: sound }: Piece, written: string): Word | null {
  if (number !== undefined) return { written, heard: number, kind: 'number', meaning: null }
  return meaning === undefined ? null : { written, heard: bare(sound), kind: 'body word', meaning }
}

function nameWord(piece: Piece, written: string, particle: ParticleKind | undefined): Word {
  const kind =
    particle === 'son' || particle === 'generation'
      ? particle
      : [...piece.heard].length === 1
        ? 'initial'
        : 'name'
  return { written, heard: kind === 'name' ? piece.reduced : piece.heard, kind, meaning: null }
}

function particleOf(piece: Piece, isLast: boolean): ParticleKind | undefined {
  const kind = piece.particle
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
    if (
      particle === 'article' ||
      particle === 'sun article' ||
      particle === 'servant' ||
      particle === 'father'
    ) {
      before = written + (piece.hyphenAfter ? '-' : ' ')
      if (particle === 'servant') prefix = piece.arabic ? 'عبد-' : 'abd-'
      if (particle === 'father') prefix = piece.arabic ? 'بو-' : 'bu-'
      return
    }
    before = ''
    if (prefix === '' && particle === 'faith' && joinFaith(words, piece, written)) return
    const word =
      (body && prefix === '' ? bodyWord(piece, written) : null) ?? nameWord(piece, written, particle)
    words.push(prefix === '' ? word : { ...word, kind: 'name', heard: prefix + piece.reduced })
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
