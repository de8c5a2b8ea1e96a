/** Where a value stands inside a document: keys and positions, outermost first. */
export type Path = readonly (string | number)[]

const PLAIN_KEY = /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u

/** For people: ["meetings", 2, "sides", "us"] → "meetings[2].sides.us". A key with other signs is quoted. */
export const pathText = (path: Path): string => path.map(stepText).join('').replace(/^\./, '')

const stepText = (step: string | number): string => {
  if (typeof step === 'number') return `[${step}]`
  return PLAIN_KEY.test(step) ? `.${step}` : `[${JSON.stringify(step).replace(INVISIBLE, escaped)}]`
}

/** Marks of direction and other format characters (Cf), which would change what the reader of a message sees. */
const INVISIBLE = /\p{Cf}/gu

const escaped = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`

/** "/meetings/2/reprint of" → ["meetings", 2, "reprint of"], numbers only where `value` holds a list (RFC 6901). */
export const pathFromPointer = (pointer: string, value: unknown): Path => {
  const path: (string | number)[] = []
  let here = value
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(here) ? Number(key) : key
    path.push(step)
    here = stepInto(here, step)
  }
  return path
}

/** The value at a path; undefined where there is none. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce(stepInto, value)

const stepInto = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Readonly<Record<string | number, unknown>>)[step]
    : undefined
