/** The keys that are good now: the file is read at the start, and again within a second of a change. */
import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../../model/caller.ts'
import type { Log } from '../log.ts'
import { hashOf, markOf, readKeys } from './keys-file.ts'
import type { KeptKey, ReadKeys } from './keys-file.ts'

export interface KeyRing {
  /** Whose key this is; undefined: nobody's. */
  readonly holderOf: (key: string) => Promise<Caller | undefined>
}

const LOOK_EVERY_MS = 1_000

/** The ring, or the faults of the file. A file that is damaged later on leaves the keys as they were, and is logged. */
export const openKeyRing = async (
  file: string,
  log: Log,
  clock: () => number = () => performance.now(),
): Promise<KeyRing | Extract<ReadKeys, { readonly faults: unknown }>> => {
  let mark = await markOf(file)
  const first = await readKeys(file)
  if ('faults' in first) return first
  let holders = first.keys.map(holderFrom)
  let looked = { at: clock(), done: Promise.resolve() }
  const look = async (): Promise<void> => {
    const now = await markOf(file)
    if (now === mark) return
    mark = now
    const read = await readKeys(file)
    if ('keys' in read) holders = read.keys.map(holderFrom)
    else
      log.error('The file of keys is damaged: the keys stay as they were.', { file, faults: wordsOf(read) })
  }
  return {
    holderOf: async (key) => {
      if (clock() - looked.at >= LOOK_EVERY_MS) looked = { at: clock(), done: look() }
      await looked.done
      return match(holders, hashOf(key))
    },
  }
}

const wordsOf = ({ faults }: Extract<ReadKeys, { readonly faults: unknown }>): readonly string[] =>
  faults.map(({ path, message }) => `${path} ${message}`.trim())

interface Holder {
  readonly hash: Buffer
  readonly caller: Caller
}

const holderFrom = ({ sha256, name, class: keyClass }: KeptKey): Holder => ({
  hash: Buffer.from(sha256, 'hex'),
  caller: { class: keyClass, name },
})

/** All are compared, each in constant time, so that the time taken says nothing of how near a guess was. */
const match = (holders: readonly Holder[], hash: Buffer): Caller | undefined => {
  const [found] = holders.filter((holder) => timingSafeEqual(holder.hash, hash))
  return found?.caller
}
