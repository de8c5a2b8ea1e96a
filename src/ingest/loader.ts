/** The process of load-apart.ts. It ends with the one that started it, which alone heeds a terminal's Ctrl+C. */
import { connect } from '../database/run.ts'
import type { LoaderWord, LoadOrder } from './load-apart.ts'
import { loadFiles } from './load.ts'

const say = (word: LoaderWord): void => void process.send?.(word)

const run = async ({ paths, address }: LoadOrder): Promise<void> => {
  const database = connect(address)
  try {
    say({ result: await loadFiles(paths, { database, progress: (progress) => say({ progress }) }) })
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) })
  } finally {
    await database.close()
    process.disconnect()
  }
}

process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', (order: LoadOrder) => void run(order))
