/** What never enters the log: values of fields with a secret's name, and secrets that stand in an address or a header. */

const REDACTED = '[redacted]'
/** A value nested deeper is not written: it may hold itself. */
const DEEPEST = 5

/** Each word of a name by itself: `NEO4J_PASSWORD`, `apiKey`, `set-cookie`. */
const SECRET_WORD = /(password|passwd|passphrase|secret|authori[sz]ation|credential|cookie|token|key)s?$/

/** The scheme is bounded, so that a long text costs no more than its length. */
const USER_IN_ADDRESS = /\b([a-z][a-z\d+.-]{0,19}:\/\/)[^\s/?#@]+@/gi
const AUTHORIZATION = /\b(bearer|basic) +[\w+/.~=-]{8,}/gi

/** True for a name of a field whose value is nobody's to read. */
export const isSecret = (name: string): boolean =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => SECRET_WORD.test(word))

/** The text without the user in an address and without what follows `Bearer` or `Basic`. */
export const redactText = (text: string): string =>
  text.replace(USER_IN_ADDRESS, `$1${REDACTED}@`).replace(AUTHORIZATION, `$1 ${REDACTED}`)

/** The same fields, secrets replaced, at any depth; what is undefined is null, so that a line shows it was asked for. */
export const redact = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  entries(fields, 0)

const entries = (fields: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      isSecret(name) ? REDACTED : redacted(value, depth),
    ]),
  )

const redacted = (value: unknown, depth: number): unknown => {
  if (value === undefined) return null
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Error) return redactText(String(value))
  if (depth === DEEPEST) return '[deeper]'
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1))
  return 'toJSON' in value ? value : entries(value, depth + 1)
}
