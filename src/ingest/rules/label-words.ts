import { tooManyWords } from './few-words.ts'
import type { ReportRule } from './rule.ts'

const MAX_WORDS = 5

/** A label is what the source calls a body: at most five of its words. */
export const labelWords: ReportRule = ({ labels }) =>
  labels.flatMap(({ text, path }) => tooManyWords(text, MAX_WORDS, [...path, 'text'], 'The label'))
