/** What a run is asked to do. */
import { parseArgs } from 'node:util'
import { PACE, QUICK_PACE } from './measure.ts'
import type { Pace } from './measure.ts'
import type { Peer } from './servers.ts'
import { SETS } from './sets.ts'
import type { SetName } from './sets.ts'

export interface Options {
  readonly sets: readonly SetName[]
  readonly peers: readonly Exclude<Peer, 'sifa' | 'cached'>[]
  /** Ids of questions; empty: all. */
  readonly only: readonly string[]
  readonly pace: Pace
  readonly quick: boolean
  readonly json: boolean
  /** Take graphs that an earlier run has left, and leave them. */
  readonly reuse: boolean
  /** Name of the file under results/; undefined: nothing is saved. */
  readonly save: string | undefined
  /** Further settings of Sifa's. */
  readonly env: Readonly<Record<string, string>>
}

export const USAGE = `npm run bench -- [options]
  --data L,M,H     data sets: L the record, M, H hubs, G ten times M, S a small one (default L,M,H; L,M with --quick)
  --peers p0,p3    peers beside Sifa (default all)
  --only q01,q04   questions (default all)
  --rounds 5       rounds
  --quick          fewer and shorter rounds
  --reuse          take graphs of an earlier run that hold the same, and leave them for the next
  --save NAME      name of the file under tests/bench/results (default: the day; "" saves nothing)
  --env A=B        a setting of Sifa's; may be given several times
  --json           prints figures for machines, and no progress`

const PEERS = ['p0', 'p1', 'p2', 'p3'] as const

/** Null where something is asked that there is not. */
export const optionsOf = (args: readonly string[]): Options | null => {
  const given = parsed(args)
  if (given === null) return null
  const { quick, json, reuse } = given
  const pace = quick ? QUICK_PACE : PACE
  const sets = listOf(given.data ?? (quick ? 'L,M' : 'L,M,H'), SETS)
  const peers = listOf(given.peers ?? PEERS.join(','), PEERS)
  if (sets === null || peers === null) return null
  return {
    ...{ sets, peers, quick, json, reuse },
    only: given.only?.split(',') ?? [],
    pace: { ...pace, rounds: Number(given.rounds ?? pace.rounds) },
    save: (given.save ?? today()) || undefined,
    env: Object.fromEntries(given.env.map(setting)),
  }
}

/** "A=B" as a name and a value; the value may hold further signs of equality. */
const setting = (text: string): readonly [string, string] => {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const today = (): string => new Date().toISOString().slice(0, 10)

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        peers: { type: 'string' },
        only: { type: 'string' },
        rounds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        reuse: { type: 'boolean', default: false },
        save: { type: 'string' },
        env: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return null
  }
}

const listOf = <T extends string>(text: string, all: readonly T[]): readonly T[] | null => {
  const found = text
    .split(',')
    .filter((name) => name !== '')
    .map((name) => all.find((each) => each === name))
  return found.every((name) => name !== undefined) ? found : null
}
