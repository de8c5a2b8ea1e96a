/** One setting of the service, and the forms that a value of one can take. Pure: who reads the environment is not here. */
import { resolve } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

export type Parsed<T> = { readonly value: T } | { readonly expected: string }

export interface Setting<T> {
  readonly name: string
  /** The value without one, as shown to people. */
  readonly default: string
  readonly help: string
  readonly secret?: true
  readonly parse: (text: string) => Parsed<T>
  readonly fallback: (env: Environment) => T
}

/** `shown` is the default in words, `fallback` works it out. */
export const setting = <T>(
  name: string,
  shown: string,
  help: string,
  parse: (text: string) => Parsed<T>,
  fallback: (env: Environment) => T,
): Setting<T> => ({ name, default: shown, help, parse, fallback })

/** A whole number within two bounds. */
export const integer =
  (min: number, max: number) =>
  (text: string): Parsed<number> =>
    /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max
      ? { value: Number(text) }
      : { expected: `a whole number from ${min} to ${max}` }

/** Any text that is not empty. */
export const anyText = (text: string): Parsed<string> => ({ value: text })

/** One of the words given, whatever their case. */
export const oneOf =
  <T>(values: Readonly<Record<string, T>>) =>
  (text: string): Parsed<T> => {
    const value = Object.hasOwn(values, text.toLowerCase()) ? values[text.toLowerCase()] : undefined
    return value === undefined ? { expected: `one of ${Object.keys(values).join(', ')}` } : { value }
  }

/** An address of one of the schemes given, with a host. */
export const address =
  (schemes: readonly string[]) =>
  (text: string): Parsed<string> =>
    URL.canParse(text) &&
    schemes.includes(new URL(text).protocol.slice(0, -1)) &&
    new URL(text).hostname !== ''
      ? { value: text }
      : { expected: `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(', ')}` }

/** A path, made absolute against the working directory. */
export const folder = (text: string): Parsed<string> => ({ value: resolve(text) })

/** Something to listen on. */
export const hostName = (text: string): Parsed<string> =>
  /^[A-Za-z0-9.:_-]+$/.test(text)
    ? { value: text }
    : { expected: 'an address or a name to listen on: 127.0.0.1, ::1, 0.0.0.0' }

/** "none" is the only way to say an empty list: an empty value counts as no value. */
export const folderNames = (text: string): Parsed<readonly string[]> => {
  const names = text.split(',').map((name) => name.trim())
  if (text.trim() === 'none') return { value: [] }
  return names.every((name) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    ? { value: names }
    : { expected: 'names of folders of seed/, separated by commas, or "none"' }
}

/** No value at all. */
export const nothing = (): undefined => undefined

/** Takes the fault of one setting; all are gathered. */
export type Report = (name: string, message: string) => void

/** The setting's value from the environment; a value that cannot be used is reported and stands as none. */
export const valueOf = <T>(one: Setting<T>, env: Environment, report: Report): T => {
  const text = env[one.name]
  if (text === undefined || text === '') return one.fallback(env)
  const parsed = one.parse(text)
  if ('value' in parsed) return parsed.value
  report(one.name, `${one.name} is${one.secret ? '' : ` "${text}"`} but must be ${parsed.expected}.`)
  return one.fallback(env)
}

/** A SIFA_ name that no setting has is a fault, so that a misspelt one is not passed over. */
export const unknownNames = (
  settings: readonly Pick<Setting<unknown>, 'name'>[],
  env: Environment,
): readonly { readonly setting: string; readonly message: string }[] => {
  const known = new Set(settings.map(({ name }) => name))
  return Object.keys(env)
    .filter((name) => name.startsWith('SIFA_') && !known.has(name))
    .map((name) => ({
      setting: name,
      message: `${name} is not a setting. "sifa doctor --settings" lists them.`,
    }))
}

/** A Markdown table of name, default and help. */
export const tableOf = (settings: readonly Pick<Setting<unknown>, 'name' | 'default' | 'help'>[]): string =>
  [
    '| setting | default | what it does |',
    '| --- | --- | --- |',
    ...settings.map(
      (one) => `| \`${one.name}\` | ${one.default === '' ? '' : `\`${one.default}\``} | ${one.help} |`,
    ),
  ].join('\n')
