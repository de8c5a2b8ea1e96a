import type { Finding } from '../read/source-document.ts'
import type { Path } from '../read/path.ts'

/** A text of more words than a limit: facts carry over, sentences of a source do not. */
export const tooManyWords = (text: string, limit: number, path: Path, what: string): readonly Finding[] => {
  const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return words <= limit
    ? []
    : [
        {
          code: 'TOO_MANY_WORDS',
          path,
          message: `${what} has ${words} words.`,
          expected: `at most ${limit} words`,
          hint: 'Facts carry over, sentences do not: say it shorter.',
        },
      ]
}
