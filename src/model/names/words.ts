import { addBodyWord, namesABody } from './bodies.ts'
import type { Piece } from './runs.ts'
import { bare, piecesOf } from './runs.ts'
import type { Word, WordedName } from './word.ts'

/** Words after this many are not considered: the longest name of the record has 14. */
export const MAX_WORDS = 16

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
    } else addBodyWord(words, wordOf(piece, written, prefix, body))
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
