/** The compiled `sifa` as a process of its own, for tests of the whole service. `npm test` builds it beforehand. */
import { spawn } from 'node:child_process'
import { inProject } from '../../src/model/paths.ts'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly ms: number
}

export interface Sifa {
  readonly pid: number
  /** What was printed up to now, both streams in one. */
  readonly heard: () => string
  /** Resolves with the match as soon as something printed fits; fails when the process ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
  readonly signal: (name: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}

export type Environment = Readonly<Record<string, string>>

/** Nothing of this process's own settings is passed on. */
const inherited = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(SIFA_|NEO4J_|PORT$|HOST$|NODE_OPTIONS$|VITEST)/.test(entry[0]),
    ),
  )

export const startSifa = (args: readonly string[], env: Environment = {}, input = ''): Sifa => {
  const begun = performance.now()
  const child = spawn(process.execPath, [inProject('dist', 'cli.js'), ...args], {
    env: { ...inherited(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const heard = { out: '', err: '', all: '' }
  const waiting = new Set<() => void>()
  const hear = (stream: 'out' | 'err') => (text: string) => {
    heard[stream] += text
    heard.all += text
    for (const look of waiting) look()
  }
  child.stdout.setEncoding('utf8').on('data', hear('out'))
  child.stderr.setEncoding('utf8').on('data', hear('err'))
  child.stdin.end(input)
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) =>
      resolve({ code, out: heard.out, err: heard.err, ms: performance.now() - begun }),
    ),
  )
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(heard.all)
        if (match === null) return
        waiting.delete(look)
        resolve(match)
      }
      waiting.add(look)
      void ended.then(() => reject(new Error(`sifa ended without saying ${String(pattern)}:\n${heard.all}`)))
      look()
    })
  return {
    pid: child.pid ?? 0,
    heard: () => heard.all,
    says,
    signal: (name) => void child.kill(name),
    ended,
  }
}

/** Runs one command to its end. */
export const sifa = (args: readonly string[], env: Environment = {}, input = ''): Promise<Ended> =>
  startSifa(args, env, input).ended
