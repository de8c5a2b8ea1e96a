/** Progress for people: a bar on a terminal, plain lines everywhere else. */
import { SingleBar } from 'cli-progress'

export interface Progress {
  /** How much of `total` is done. The first call begins it, a full one ends it. */
  at(done: number, total: number): void
  /** Ends it early. */
  stop(): void
}

/** Takes whole lines with their line break. */
export interface LineSink {
  write(text: string): unknown
}

/** Plain lines come at most once for each such part of the whole. */
const STEP = 0.25

/** `show` turns a number into words: "37 MB". */
export const createProgress = (
  title: string,
  show: (value: number) => string = String,
  stream: NodeJS.WriteStream | LineSink = process.stderr,
): Progress => ('isTTY' in stream && stream.isTTY ? bar(title, show, stream) : lines(title, show, stream))

const bar = (title: string, show: (value: number) => string, stream: NodeJS.WriteStream): Progress => {
  const drawn = new SingleBar({
    format: `${title} [{bar}] {percentage}% {done} of {all}`,
    stream,
    hideCursor: true,
    clearOnComplete: false,
  })
  let running = false
  const stop = (): void => {
    if (running) drawn.stop()
    running = false
  }
  return {
    stop,
    at: (done, total) => {
      const payload = { done: show(done), all: show(total) }
      if (running) drawn.update(done, payload)
      else drawn.start(total, done, payload)
      running = true
      if (done >= total) stop()
    },
  }
}

const lines = (title: string, show: (value: number) => string, stream: LineSink): Progress => {
  let next = 0
  return {
    stop: () => undefined,
    at: (done, total) => {
      const share = total === 0 ? 1 : done / total
      if (share < next) return
      next = share >= 1 ? Infinity : Math.floor(share / STEP) * STEP + STEP
      stream.write(`${title}: ${show(done)} of ${show(total)}\n`)
    },
  }
}

/** "37 MB". */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

/** "0.4 s". */
export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`
