import { valueAt } from '../read/path.ts'
import { tooManyWords } from './few-words.ts'
import type { ReportRule } from './rule.ts'

const MAX_WORDS = 12

/** An outcome is told in the editor's own words: at most twelve. */
export const outcomeWords: ReportRule = ({ document, meetings }) =>
  meetings
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ text, path }) => {
      const isShort = typeof valueAt(document.value, path) === 'string'
      return tooManyWords(text, MAX_WORDS, isShort ? path : [...path, 'text'], 'The outcome')
    })
