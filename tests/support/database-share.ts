/** Which of the servers is this process's own: the first that no living process has taken. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `record`: a file of the run, beside which the processes leave their marks. */
export const ownServer = <T>(servers: readonly T[], record: string): T => {
  for (const [index, server] of servers.entries())
    if (take(join(dirname(record), `server-${String(index)}`))) return server
  throw new Error(`More processes run tests than there are servers (${String(servers.length)}).`)
}

/** True where the mark is this process's, after it or before. A mark of a process that is gone is taken over. */
const take = (mark: string): boolean => {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(readFileSync(mark, 'utf8'))
    if (holder === process.pid) return true
    return !lives(holder) && takeOver(mark, holder)
  }
}

/** Only one of two that find a process gone renames its mark. */
const takeOver = (mark: string, gone: number): boolean => {
  try {
    renameSync(mark, `${mark}-${String(gone)}-gone`)
    writeFileSync(mark, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
