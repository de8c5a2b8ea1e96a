/** A folder with a file of keys, for tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changeKeys, hashOf, newKey } from '../../../../src/server/callers/keys-file.ts'

export interface KeyFolder {
  readonly folder: string
  readonly file: string
  /** Adds a key of this name and returns it. */
  readonly add: (name: string) => Promise<string>
  readonly remove: (name: string) => Promise<void>
  readonly clear: () => void
}

export const keyFolder = (): KeyFolder => {
  const folder = mkdtempSync(join(tmpdir(), 'sifa-keys-'))
  const file = join(folder, 'inner', 'keys.json')
  const kept = (read: Parameters<Parameters<typeof changeKeys>[1]>[0]) => ('keys' in read ? read.keys : [])
  return {
    folder,
    file,
    add: async (name) => {
      const key = newKey()
      const sha256 = hashOf(key).toString('hex')
      await changeKeys(file, (read) => [
        ...kept(read),
        { name, class: 'trusted', sha256, created: '2026-11-28' },
      ])
      return key
    },
    remove: (name) => changeKeys(file, (read) => kept(read).filter((each) => each.name !== name)),
    clear: () => rmSync(folder, { recursive: true }),
  }
}
