import stringWidth from 'string-width'
import type { Fault } from '../model/fault.ts'

export interface FormatOptions {
  /** Faults shown; the total is said where there are more. Default 100. */
  readonly limit?: number
  /** Columns. Default 80. */
  readonly width?: number
}

/**
 * Faults as text for people: file:line:column, the path, what is wrong, what was expected, what to do. Pure; no
 * colours. Invisible characters of names and paths are written out, so that a terminal shows what is there.
 */
export const formatFaults = (
  faults: readonly Fault[],
  { limit = 100, width = 80 }: FormatOptions = {},
): string => {
  if (faults.length === 0) return 'No faults.'
  const shown = faults.slice(0, limit).map((fault) => formatFault(fault, width))
  return [...shown, summary(faults, shown.length)].join('\n\n')
}

const formatFault = (fault: Fault, width: number): string => {
  const { code, file, line, column, path, message, expected, hint } = fault
  const where = visible(`${file}:${line}:${column}${path === '' ? '' : `  ${path}`}`)
  return [
    where,
    ...wrapped('  ', `${message} (${code})`, width),
    ...wrapped('  expected: ', expected, width),
    ...(hint === undefined ? [] : wrapped('  hint: ', hint, width)),
  ].join('\n')
}

const summary = (faults: readonly Fault[], shown: number): string => {
  const files = new Set(faults.map(({ file }) => file)).size
  const total = `${counted(faults.length, 'fault')} in ${counted(files, 'file')}`
  return faults.length > shown ? `${total}; the first ${shown} are shown.` : `${total}.`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Lines of at most `width` columns; the first begins with `head`, the others with as many spaces. */
const wrapped = (head: string, text: string, width: number): readonly string[] => {
  const indent = ' '.repeat(head.length)
  const lines: string[] = []
  let line = head
  let isBare = true
  for (const word of visible(text).split(' ').filter(Boolean)) {
    const longer = isBare ? `${line}${word}` : `${line} ${word}`
    if (isBare || stringWidth(longer) <= width) line = longer
    else {
      lines.push(line)
      line = indent + word
    }
    isBare = false
  }
  return [...lines, line]
}

const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `<U+${hex(sign.codePointAt(0) ?? 0)}>`)

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
