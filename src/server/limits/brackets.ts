import { refusal } from './refusal.ts'

/**
 * Throws where brackets of any kind are nested deeper than `limit`, strings and comments passed over: the parser of
 * graphql-js recurses, so this is looked at before it runs. One pass, no backtracking.
 */
export const checkBrackets = (document: string, limit: number): void => {
  let depth = 0
  for (let at = 0; at < document.length; at += 1) {
    const character = document.charAt(at)
    if (character === '"') at = endOfString(document, at)
    else if (character === '#') at = endOfLine(document, at)
    else if ('{[('.includes(character)) depth += 1
    else if ('}])'.includes(character)) depth -= 1
    if (depth > limit)
      throw refusal('TOO_DEEP', `Brackets are nested deeper than ${limit} levels.`, depth, limit)
  }
}

/** Index of the last character of the string that starts at `start`; the document's end where it has none. */
const endOfString = (document: string, start: number): number => {
  const block = document.startsWith('"""', start)
  const quote = block ? '"""' : '"'
  const escapes = block ? '\\"""' : '\\'
  for (let at = start + quote.length; at < document.length; at += 1) {
    if (document.startsWith(escapes, at)) at += block ? escapes.length - 1 : 1
    else if (document.startsWith(quote, at)) return at + quote.length - 1
    else if (!block && document[at] === '\n') return at
  }
  return document.length
}

const endOfLine = (document: string, start: number): number => {
  const end = document.slice(start).search(/[\r\n]/)
  return end === -1 ? document.length : start + end
}
