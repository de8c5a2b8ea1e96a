/**
 * A load in a process of its own: the service goes on answering for its health meanwhile, and the 100 MB that six
 * hundred files take while they are read end with the process.
 */
import { fork } from 'node:child_process'
import type { DatabaseAddress } from '../database/run.ts'
import { inProject } from '../model/paths.ts'
import type { LoadResult, Progress } from './load.ts'

/** What the process is given. */
export interface LoadOrder {
  readonly paths: readonly string[]
  readonly address: DatabaseAddress
}

/** What the process says. A result or a failure is its last word. */
export type LoaderWord =
  { readonly progress: Progress } | { readonly result: LoadResult } | { readonly failure: string }

export interface LoadApartOptions {
  readonly address: DatabaseAddress
  readonly progress: (progress: Progress) => void
  /** Ends the process: what is not written by then is not. */
  readonly signal: AbortSignal
}

/** `loadFiles` elsewhere. Rejects where that throws, and where the process ends before it is done. */
export const loadApart = (
  paths: readonly string[],
  { address, progress, signal }: LoadApartOptions,
): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const loader = fork(LOADER, { serialization: 'advanced', signal, killSignal: 'SIGKILL' })
    const order: LoadOrder = { paths, address }
    loader.on('message', (word: LoaderWord) => {
      if ('progress' in word) progress(word.progress)
      else if ('result' in word) resolve(word.result)
      else reject(new Error(word.failure))
    })
    loader.on('error', reject)
    loader.on('exit', () => reject(new Error('The load ended before it was done.')))
    loader.send(order)
  })

/** As it was built: Node 20 runs no TypeScript. */
const LOADER = inProject('dist', 'ingest', 'loader.js')
