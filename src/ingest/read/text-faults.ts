import type { Finding } from './source-document.ts'

/** Bytes. A report of one source is some kilobytes; a registry of ten thousand people is about two megabytes. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024

/** What is wrong with a text before anybody parses it, with the offset at which it is. */
export interface TextFinding extends Omit<Finding, 'path'> {
  readonly offset: number
}

/** Text without its byte order mark, or what keeps it from being read. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly finding: TextFinding }

/** UTF-8 in, text out. A string is taken as decoded already. */
export const decode = (content: string | Uint8Array): Decoded => {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length
  if (size > MAX_FILE_BYTES) return { ok: false, text: '', finding: tooLarge(size) }
  if (typeof content === 'string') return { ok: true, text: content.replace(/^\uFEFF/, '') }
  if (isUtf16(content)) return { ok: false, text: '', finding: utf16() }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
  } catch {
    return badUtf8(content)
  }
}

const tooLarge = (size: number): TextFinding => ({
  code: 'FILE_TOO_LARGE',
  offset: 0,
  message: `The file has ${size} bytes.`,
  expected: `at most ${MAX_FILE_BYTES} bytes (4 MiB)`,
  hint: 'One report is one source: divide the file.',
})

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const utf16 = (): TextFinding => ({
  code: 'BAD_ENCODING',
  offset: 0,
  message: 'The file is UTF-16.',
  expected: 'UTF-8',
  hint: 'Save it as UTF-8 in the editor.',
})

const badUtf8 = (bytes: Uint8Array): Decoded => {
  const text = longestValidStart(bytes)
  const finding = {
    code: 'BAD_ENCODING',
    offset: text.length,
    message: 'Here stand bytes that are not UTF-8.',
    expected: 'UTF-8',
    hint: 'Save it as UTF-8 in the editor.',
  }
  return { ok: false, text, finding }
}

/** The text in front of the first bad byte, found by halving. */
const longestValidStart = (bytes: Uint8Array): string => {
  let good = 0
  let bad = bytes.length
  let text = ''
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2)
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle - 1
    }
  }
  return text
}

/** The first control character or half a character, which no name, date or sentence holds (YAML 1.2.2, 5.1). */
export const controlCharacter = (text: string): TextFinding | undefined => {
  const offset = text.search(NOT_TEXT)
  if (offset < 0) return undefined
  const code = text.codePointAt(offset)?.toString(16).toUpperCase().padStart(4, '0') ?? ''
  return {
    code: 'BAD_CHARACTER',
    offset,
    message: `The character U+${code} is not text.`,
    expected: 'letters, digits, punctuation, spaces, tabs and line ends',
    hint: 'Delete it: it is invisible in most editors.',
  }
}

/**
 * Controls (Unicode category Cc) other than tab, line feed, carriage return and next line; surrogates without their
 * other half (Cs); and the two code points that are no characters.
 */
const NOT_TEXT = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u
