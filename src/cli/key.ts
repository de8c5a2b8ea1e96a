/** `sifa key`: the API keys of callers that get higher limits. A running service sees a change within a second. */
import type { KeyClass } from '../model/caller.ts'
import {
  changeKeys,
  hashOf,
  isKeyName,
  KEY_NAME,
  KeysBusy,
  newKey,
  readKeys,
} from '../server/callers/keys-file.ts'
import type { KeptKey, ReadKeys } from '../server/callers/keys-file.ts'
import { keysFile } from '../server/door.ts'
import { formatFaults } from '../ingest/format-faults.ts'
import { CommandError, configOrError, terminalWidth } from './exit.ts'
import type { ExitCode } from './exit.ts'

/** Prints the new key, once: on standard output the key alone, so that it can be sent on unseen. */
export const addKey = async (name: string, keyClass: KeyClass): Promise<ExitCode> => {
  if (!isKeyName(name)) throw new CommandError(`"${name}" is no name for a key. Give ${KEY_NAME}.`, 2)
  const file = keysFile(configOrError())
  const key = newKey()
  const kept: KeptKey = {
    name,
    class: keyClass,
    sha256: hashOf(key).toString('hex'),
    created: new Date().toISOString().slice(0, 10),
  }
  await change(file, (keys) => {
    if (keys.some((each) => each.name === name))
      throw new CommandError(`There is a key "${name}" already. Remove it first, or choose another name.`, 2)
    return [...keys, kept]
  })
  process.stderr.write(`The key of ${name}, shown this once; ${file} has its hash only.\n`)
  process.stdout.write(`${key}\n`)
  process.stderr.write(`Send it as "authorization: Bearer …", over TLS.\n`)
  return 0
}

/** Names, classes and days; never a key or a hash. */
export const listKeys = async ({ json = false }: { readonly json?: boolean }): Promise<ExitCode> => {
  const file = keysFile(configOrError())
  const keys = sound(await readKeys(file)).map(({ name, class: keyClass, created }) => ({
    name,
    class: keyClass,
    created,
  }))
  if (json) process.stdout.write(`${JSON.stringify(keys, null, 2)}\n`)
  else if (keys.length === 0) process.stdout.write(`No keys in ${file}.\n`)
  else process.stdout.write(keys.map((key) => `${Object.values(key).join('  ')}\n`).join(''))
  return 0
}

export const removeKey = async (name: string): Promise<ExitCode> => {
  const file = keysFile(configOrError())
  await change(file, (keys) => {
    if (!keys.some((each) => each.name === name))
      throw new CommandError(`There is no key "${name}". "sifa key list" shows what there is.`, 2)
    return keys.filter((each) => each.name !== name)
  })
  process.stdout.write(`Removed ${name}: a running service refuses its key within a second.\n`)
  return 0
}

const change = async (file: string, how: (keys: readonly KeptKey[]) => readonly KeptKey[]): Promise<void> => {
  try {
    await changeKeys(file, (read) => how(sound(read)))
  } catch (error) {
    if (error instanceof CommandError) throw error
    if (error instanceof KeysBusy)
      throw new CommandError(
        `Another "sifa key" is changing the keys, or was ended while it did. If none runs, remove ${error.draft}.`,
      )
    throw new CommandError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

const sound = (read: ReadKeys): readonly KeptKey[] => {
  if ('keys' in read) return read.keys
  throw new CommandError(formatFaults(read.faults, { width: terminalWidth(process.stderr) }), 2)
}
