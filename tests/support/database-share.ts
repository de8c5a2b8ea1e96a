/** Which of the servers is this process's own: the first that no living process has taken. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * `record`: a file of the run, beside which the processes leave their marks. A process keeps the server that it took
 * first, though another one may have become free since.
 */
export const ownServer = <T>(servers: readonly T[], record: string): T => {
  const [only, ...others] = servers
  if (only !== undefined && others.length === 0) return only
  const marked = servers.map((server, n) => ({ server, mark: join(dirname(record), `server-${String(n)}`) }))
  const own = marked.find(({ mark }) => holderOf(mark) === process.pid)
  if (own !== undefined) return own.server
  for (const { server, mark } of marked) if (take(mark)) return server
  throw new Error(`More processes run tests than there are servers (${String(servers.length)}).`)
}

/** Undefined where nobody has left the mark. */
const holderOf = (mark: string): number | undefined => {
  try {
    return Number(readFileSync(mark, 'utf8'))
  } catch {
    return undefined
  }
}

/** True where the mark is now this process's. A mark of a process that is gone is taken over. */
const take = (mark: string): boolean => {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = holderOf(mark)
    return holder !== undefined && !lives(holder) && takeOver(mark, holder)
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
