import { remembering } from '../memo.ts'
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

/** One run of letters or digits, with all that its own letters say about it. */
export interface Run {
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

/** A run in its text. */
export interface Piece extends Run {
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

/** An Arabic word without the article. */
export const bare = (word: string): string => (ARABIC.test(word) ? word.replace(/^ال(?=..)/u, '') : word)
/** The article has no hamza: إلكاي (İlkay) begins with none. */
const NO_ARTICLE = /^[أإ]ل/u
const reduce = (word: string, rows: readonly JoinedForm[]): string =>
  rows.reduce((text, row) => text.replace(row.pattern, row.replacement), word)

/** l'Afrique, dell'Interno: without what is elided; Libya's, Libya'nın: without the ending. */
const withoutElision = (written: string): string =>
  normalise(
    written.replace(/^(?:l|d|qu|un|dell|nell|all|dall|sull)['’]/iu, '').replace(/(?<=..)['’].*$/u, ''),
  )
/** للجيش, بحكومة: "to the" and "in" are written together with the word; only a word of bodies is looked for behind them. */
const behindParticle = (word: string): string => word.replace(/^(?:لل|بال|وال|[بلو])(?=...)/u, '')

const runOf: (written: string) => Run = remembering(8192, (written) => {
  const sound = heard(written.replace(/^Ma?c(?=\p{Lu})/u, 'mak'))
  const arabic = ARABIC.test(sound)
  const plain = normalise(written)
  const plainHamza = written.normalize('NFC')
  const forms = [plain, bare(plain), bare(sound)]
  return {
    written,
    heard: sound,
    reduced: NO_ARTICLE.test(plainHamza) ? sound : reduce(sound, arabic ? ARABIC_JOINED : LATIN_JOINED),
    arabic,
    title: forms.map((form) => TITLE.get(form)).find((row) => row !== undefined),
    meaning: [...forms, behindParticle(plain), withoutElision(written)]
      .map((form) => MEANING.get(form))
      .find((row) => row !== undefined),
    particle: (PARTICLE.get(sound) ?? PARTICLE.get(bare(sound)))?.kind,
    number: NUMBER.exec(sound)?.[1],
  }
})

/** U.S., U.N.: the initials of a country or union are one word. */
const DOTTED = /(?<![\p{L}.])(?:\p{Lu}\.){2,3}/gu
const withoutDots = (initials: string): string => {
  const joined = initials.replaceAll('.', '')
  return MEANING.has(normalise(joined)) ? joined : initials
}

/** Tashkeel, accents that no letter carries, direction marks, joiners, tatweel. */
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu
const DASH = /^\p{Pd}/u

/** Written out, like the words of prepare.ts. */
const pieceOf = (
  { written, heard, reduced, arabic, title, meaning, particle, number }: Run,
  hyphenAfter: boolean,
): Piece => ({ written, heard, reduced, arabic, title, meaning, particle, number, hyphenAfter })

/** The runs of what stands together in a text. */
const runsOf: (chunk: string) => readonly Run[] = remembering(8192, (chunk) =>
  chunk
    .replace(UNSEEN, '')
    .split(CAMEL)
    .flatMap((part) => part.split(SCRIPT_BREAK))
    .map(runOf)
    .filter((run) => run.heard !== ''),
)

/** The runs of a text in order, a few more than `most` at the most; of the first {@link MAX_TEXT} UTF-16 units. */
export function piecesOf(text: string, most: number): Piece[] {
  const whole = text.slice(0, MAX_TEXT).normalize('NFKC').slice(0, MAX_TEXT)
  const cut = whole.includes('.') ? whole.replace(DOTTED, withoutDots) : whole
  const pieces: Piece[] = []
  for (const match of cut.matchAll(CHUNK)) {
    const hyphenAfter = DASH.test(cut.charAt(match.index + match[0].length))
    const runs = runsOf(match[0])
    runs.forEach((run, i) => pieces.push(pieceOf(run, hyphenAfter && i === runs.length - 1)))
    if (pieces.length > most) break
  }
  return pieces
}
