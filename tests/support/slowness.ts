/** How slow the machine is while something is measured on it: a piece of work, done over and over in a thread beside it. */
import { Worker } from 'node:worker_threads'

/** Both are 1 on a quiet machine as fast as the one that limits of time were set on. */
export interface Slowness {
  /** How many times longer the work took than there: the middle one. */
  readonly typical: number
  /** The longest one. */
  readonly worst: number
}

/** What {@link WORK} takes on that machine, in ms. */
const REFERENCE_MS = 4

/** Texts cut and counted, every 40 ms; of no use to anybody but the clock. */
const WORK = `
const { parentPort } = require('node:worker_threads')
const taken = []
const work = () => {
  const begun = performance.now()
  const counts = new Map()
  for (let n = 0; n < 10_000; n++)
    for (const word of ('a' + (n % 97) + ' b' + (n % 89) + ' c' + (n % 83)).split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  taken.push(performance.now() - begun)
}
for (let n = 0; n < 20; n++) work()
taken.length = 0
work()
setInterval(work, 40)
parentPort.on('message', () => (work(), parentPort.postMessage(taken)))
`

/** Begins to watch; `end` says what was seen. */
export const watchSlowness = async (): Promise<{ readonly end: () => Promise<Slowness> }> => {
  const worker = new Worker(WORK, { eval: true })
  await new Promise((resolve) => worker.once('online', resolve))
  return {
    end: async () => {
      const taken = new Promise<readonly number[]>((resolve) => worker.once('message', resolve))
      worker.postMessage('end')
      const sorted = [...(await taken)].sort((a, b) => a - b)
      await worker.terminate()
      const times = (at: number): number => Math.max(1, (sorted.at(at) ?? REFERENCE_MS) / REFERENCE_MS)
      return { typical: times(Math.floor(sorted.length / 2)), worst: times(-1) }
    },
  }
}
