/** The file of API keys: what stands in it, how it is read and how it is changed. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KEY_CLASSES } from '../../model/caller.ts'
import type { KeyClass } from '../../model/caller.ts'
import type { Fault } from '../../model/fault.ts'

/** A key as it is kept. The key itself is kept nowhere. */
export interface KeptKey {
  readonly name: string
  readonly class: KeyClass
  /** Hexadecimal. */
  readonly sha256: string
  /** Day, UTC: "2026-11-28". */
  readonly created: string
}

export type ReadKeys = { readonly keys: readonly KeptKey[] } | { readonly faults: readonly Fault[] }

/** 256 random bits behind a prefix by which people, and scanners of published code, know what it is. */
export const newKey = (): string => `sifa_${randomBytes(32).toString('base64url')}`

/**
 * A plain hash is right for keys of 256 random bits: there is nothing to guess, so the slowness of scrypt or argon2,
 * made for passwords that people choose, would only make every request slow.
 */
export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Of a key: what it is called in lists and counted under. */
export const isKeyName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name)

export const KEY_NAME = 'up to 64 letters, digits, dots, dashes or underscores, the first a letter or digit'

/** The keys, or every fault of the file; none where there is no file. No fault repeats a value: it could be a key. */
export const readKeys = async (file: string): Promise<ReadKeys> => {
  try {
    return keysOf(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (isMissing(error)) return { keys: [] }
    return { faults: [faultOf(file, '', 'The file cannot be read.', 'a file that the service may read')] }
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The keys in the text of a file, or every fault of it. */
export const keysOf = (text: string, file: string): ReadKeys => {
  const kept = listOf(text)
  if (kept === undefined)
    return { faults: [faultOf(file, '', 'This is no file of keys.', 'a file that "sifa key add" wrote')] }
  const faults = kept.flatMap((key, index) => faultsOf(key, `keys[${index}]`, file))
  const names = kept.map((key) => (key as Partial<KeptKey> | null)?.name)
  const twice = names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [faultOf(file, `keys[${index}].name`, 'Another key has this name.', 'a name of its own for each key')]
      : [],
  )
  return faults.length + twice.length > 0
    ? { faults: [...faults, ...twice] }
    : { keys: kept as readonly KeptKey[] }
}

const listOf = (text: string): readonly unknown[] | undefined => {
  try {
    const value = JSON.parse(text) as { readonly keys?: unknown } | null
    return Array.isArray(value?.keys) ? (value.keys as readonly unknown[]) : undefined
  } catch {
    return undefined
  }
}

const FIELDS: readonly (readonly [
  name: keyof KeptKey,
  isRight: (value: string) => boolean,
  expected: string,
])[] = [
  ['name', isKeyName, KEY_NAME],
  ['class', (value) => KEY_CLASSES.some((each) => each === value), KEY_CLASSES.join(' or ')],
  ['sha256', (value) => /^[0-9a-f]{64}$/.test(value), '64 hexadecimal digits in small letters'],
  ['created', (value) => /^\d{4}-\d\d-\d\d$/.test(value), 'a day like 2026-11-28'],
]

const faultsOf = (key: unknown, path: string, file: string): readonly Fault[] => {
  const fields: Readonly<Record<string, unknown>> = typeof key === 'object' && key !== null ? { ...key } : {}
  return FIELDS.flatMap(([name, isRight, expected]) => {
    const value = fields[name]
    return typeof value === 'string' && isRight(value)
      ? []
      : [faultOf(file, `${path}.${name}`, `${name} cannot be used as it is.`, expected)]
  })
}

const faultOf = (file: string, path: string, message: string, expected: string): Fault => ({
  code: 'BAD_KEYS_FILE',
  file,
  line: 1,
  column: 1,
  path,
  message,
  expected,
  hint: 'Keys cannot be got back from it: "sifa key add" makes new ones once the file is moved away.',
})

/** Differs whenever the file was written anew; empty where there is none. */
export const markOf = async (file: string): Promise<string> => {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  return found === undefined ? '' : `${found.mtimeNs}:${found.ino}:${found.size}`
}

/** Another process is changing the keys, or was ended while it did. */
export class KeysBusy extends Error {
  readonly draft: string

  constructor(draft: string) {
    super('The keys are being changed.')
    this.name = 'KeysBusy'
    this.draft = draft
  }
}

/**
 * Changes the file as a whole: who reads it finds the old keys or the new ones. One change at a time, since the draft
 * can only be made by one. Only its owner can read it. Throws KeysBusy; what `change` throws leaves all as it was.
 */
export const changeKeys = async (
  file: string,
  change: (read: ReadKeys) => readonly KeptKey[],
): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.new`
  const handle = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? new KeysBusy(draft) : error
  })
  try {
    const keys = change(await readKeys(file))
    await handle.writeFile(`${JSON.stringify({ keys }, null, 2)}\n`)
    await handle.sync()
    await handle.close()
    await rename(draft, file)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}
