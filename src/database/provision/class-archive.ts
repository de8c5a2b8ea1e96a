/**
 * Java's archive of loaded classes: with it the server is up in 5 s instead of 11 and has planned its first statements
 * in two thirds of the time (measured). A server that has none lists the classes that it loads; once it is up, a second
 * Java writes the archive from that list, in half a minute of the least priority: 130 MB in the cache.
 * https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html, "application class-data sharing".
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import type { Home } from './home.ts'
import type { Java } from './java.ts'
import { supervise } from './supervise.ts'
import type { Supervised } from './supervise.ts'

export interface ClassArchive {
  /** Arguments of the virtual machine: to read the archive, or to list classes for one. */
  readonly flags: readonly string[]
  /** Writes the archive for the servers after this one, where there is none. For when the server is up. Never fails. */
  readonly write: () => Promise<void>
  /** Ends `write`, which then leaves nothing. */
  readonly stop: () => Promise<unknown>
}

/** Java says at each start which classes it cannot archive. */
const SILENT = ['-Xlog:cds=off', '-Xlog:cds+dynamic=off', '-Xlog:class+path=off']

export const classArchive = (cacheDir: string, java: Java, jars: string, home: Home): ClassArchive => {
  const archive = join(cacheDir, 'classes', `${nameOf(java, jars)}.jsa`)
  if (existsSync(archive)) return { flags: readFlags(archive), write: nothing, stop: nothing }
  const list = join(home.folder, 'classes.list')
  let writer: Promise<Supervised> | undefined
  let ended = false
  return {
    flags: [`-XX:DumpLoadedClassList=${list}`],
    write: async () => {
      const draft = join(home.folder, 'classes.jsa')
      try {
        await writeFile(list, plainClasses(await readFile(list, 'utf8')))
        if (ended) return
        writer = supervise({
          command: java.command,
          args: writeFlags(list, draft, jars),
          cwd: home.folder,
          logFile: join(home.folder, 'classes.log'),
          graceMs: 0,
        })
        if (await endsWell(writer)) await move(draft, archive)
      } catch {
        // Without an archive the next server starts as slowly as this one.
      } finally {
        await rm(draft, { force: true })
      }
    },
    stop: async () => {
      ended = true
      await (await writer?.catch(() => undefined))?.stop()
    },
  }
}

const nothing = (): Promise<void> => Promise.resolve()

const readFlags = (archive: string): readonly string[] => [`-XX:SharedArchiveFile=${archive}`, ...SILENT]

const writeFlags = (list: string, draft: string, jars: string): readonly string[] => [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-Xshare:dump',
  `-XX:SharedClassListFile=${list}`,
  `-XX:SharedArchiveFile=${draft}`,
  ...SILENT,
  '-cp',
  join(jars, '*'),
]

const endsWell = async (writer: Promise<Supervised>): Promise<boolean> => {
  const { mark, exited } = await writer
  yieldToOthers(mark.pid)
  return (await exited).code === 0
}

const yieldToOthers = (pid: number): void => {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already, or the system knows no priorities.
  }
}

/** The list's other lines may be longer than Java reads again, and its last one may be half written. */
const plainClasses = (list: string): string =>
  list
    .slice(0, list.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => !line.startsWith('@') && !line.includes(' source: '))
    .join('\n')

/** An archive is of one build of Java and one class path; another one would be refused at each start. */
const nameOf = ({ command, version }: Java, jars: string): string =>
  createHash('sha256').update(`${command}\n${version}\n${jars}`).digest('hex').slice(0, 16)

/** Into another file system too, and never half: readers see the whole archive or none. */
const move = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  const near = `${to}.${String(process.pid)}`
  await copyFile(from, near)
  await rename(near, to)
}
