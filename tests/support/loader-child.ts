/**
 * A loader in a process of its own, which can be told when to die by its own hand, as by kill -9. Its one argument is
 * JSON, a LoaderOrder. Prints JSON: how many events it came through, and what the load said.
 */
import { connect } from '../../src/database/run.ts'
import type { DatabaseAddress } from '../../src/database/run.ts'
import { loadFiles } from '../../src/ingest/load.ts'
import { watched } from './watched-database.ts'

export interface LoaderOrder {
  readonly address: DatabaseAddress
  readonly paths: readonly string[]
  /** At which event of `watched`, and how many milliseconds after it. */
  readonly death?: { readonly event: number; readonly afterMs: number }
}

const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

const { address, paths, death } = JSON.parse(process.argv[2] ?? '{}') as LoaderOrder
const database = connect(address)
let events = 0
const result = await loadFiles(paths, {
  database: watched(database, () => {
    events += 1
    if (events !== death?.event) return
    if (death.afterMs === 0) die()
    else setTimeout(die, death.afterMs)
  }),
})
await database.close()
console.log(JSON.stringify({ events, result }))
