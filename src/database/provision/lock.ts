/** One home, one process: a lock file that names its holder, and the database that the holder runs. */
import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProvisionError } from './events.ts'
import { endProcess, markOf, stillRuns } from './processes.ts'
import type { ProcessMark } from './processes.ts'

export interface Lock {
  /** Records the database's process, so that a later start can end it should this one be killed. */
  recordDatabase(mark: ProcessMark): Promise<void>
  release(): Promise<void>
}

interface Holder {
  readonly holder: ProcessMark
  readonly database?: ProcessMark
  /** Tells two locks of one process apart. */
  readonly token: string
}

/** How long a database that was left behind may take to end in order, in ms. */
const GRACE_MS = 10_000

export const lockFile = (home: string): string => join(home, 'sifa.lock')

/** The process that holds this home and runs, if any. Changes nothing. */
export const holderOf = async (home: string): Promise<ProcessMark | undefined> => {
  const lock = (await readLock(lockFile(home)))?.lock
  return lock !== undefined && (await stillRuns(lock.holder)) ? lock.holder : undefined
}

/**
 * Takes the home for this process. A lock whose holder is gone is taken over, and the database that it left behind is
 * ended first (`onLeftOver` hears its process id). Throws a ProvisionError while another process holds it.
 * Two that take over one stale lock in the same instant are told apart by the file's content; should both believe they
 * hold it, the database's own lock on its store refuses the second.
 */
export const takeLock = async (home: string, onLeftOver?: (pid: number) => void): Promise<Lock> => {
  const file = lockFile(home)
  const own: Holder = { holder: await markOf(process.pid), token: randomBytes(8).toString('hex') }
  for (let tries = 0; tries < 20; tries++) {
    if (await create(file, own)) return lockOf(file, own)
    const found = await readLock(file)
    if (found?.lock !== undefined && (await stillRuns(found.lock.holder)))
      throw inUse(home, found.lock.holder)
    if (found?.lock?.database !== undefined && (await stillRuns(found.lock.database))) {
      onLeftOver?.(found.lock.database.pid)
      await endProcess(found.lock.database, GRACE_MS)
    }
    if (found !== undefined) await remove(file, found.text)
  }
  throw new ProvisionError(`${file} changes faster than it can be taken`, ['start one Sifa at a time'])
}

const lockOf = (file: string, own: Holder): Lock => ({
  recordDatabase: async (database) => {
    const next = `${file}.${own.token}`
    await writeFile(next, print({ ...own, database }))
    await rename(next, file)
  },
  release: async () => {
    const found = await readLock(file)
    if (found?.lock?.token === own.token) await rm(file, { force: true })
  },
})

const print = (lock: Holder): string => `${JSON.stringify(lock)}\n`

/** A lock has its whole content from the first instant: written aside, then linked, which fails where one is. */
const create = async (file: string, own: Holder): Promise<boolean> => {
  const draft = `${file}.${own.token}`
  await writeFile(draft, print(own))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

const readLock = async (file: string): Promise<{ text: string; lock?: Holder } | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return { text, lock: JSON.parse(text) as Holder }
  } catch {
    return { text }
  }
}

/** Removes the lock that was read, and puts back one that another process has written since. */
const remove = async (file: string, text: string): Promise<void> => {
  const aside = `${file}.${randomBytes(8).toString('hex')}`
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

const inUse = (home: string, { pid }: ProcessMark): ProvisionError =>
  new ProvisionError(`${home} is in use by another Sifa (process ${pid}). One folder serves one process.`, [
    `stop process ${pid}`,
    'give this one a folder of its own in SIFA_DATA_DIR',
    'let both use one database: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD',
  ])
