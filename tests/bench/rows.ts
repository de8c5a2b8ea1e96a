/** A data set's questions, put to all who answer them alike, round by round. */
import { askingOf, hasWay } from './asking.ts'
import { connectTo } from './client.ts'
import type { Client } from './client.ts'
import { answersOf, otherwise } from './compare.ts'
import { rotated, round } from './measure.ts'
import type { Counter, Pace, Runner, Sample } from './measure.ts'
import { placesOf } from './places.ts'
import type { Question } from './questions.ts'
import type { Peer, Server } from './servers.ts'
import type { Row, Timed } from './table.ts'
import type { Place, Way } from './ways.ts'

export type Say = (line: string) => void

/** A row whose samples are still to come. */
type Lined = Omit<Row, 'timed'> & { readonly runners: readonly Runner[] }

interface Connected {
  readonly server: Server
  readonly client: Client
}

export const rowsOf = async (
  data: string,
  questions: readonly Question[],
  servers: readonly Server[],
  pace: Pace,
  say: Say,
): Promise<readonly Row[]> => {
  const connected = servers.map((server) => ({ server, client: connectTo(server.url) }))
  try {
    const lined: Lined[] = []
    for (const question of questions)
      for (const way of waysOf(question)) lined.push(...(await lineUp(data, question, way, connected, say)))
    const samples = await rounds(data, lined, pace, say)
    return lined.map(({ runners, ...row }) => ({
      ...row,
      timed: runners.map((runner): Timed => ({
        peer: runner.server.peer,
        samples: samples.get(runner) ?? [],
      })),
    }))
  } finally {
    for (const { client } of connected) client.close()
  }
}

const waysOf = ({ fresh, kept }: Question): readonly Way[] => [
  'variables',
  ...(fresh === undefined ? [] : (['never-seen literals'] as const)),
  ...(kept === true ? (['cached'] as const) : []),
]

/** Who answers as Sifa does is timed. No row where there is nobody to be compared with in this way. */
const lineUp = async (
  data: string,
  question: Question,
  way: Way,
  connected: readonly Connected[],
  say: Say,
): Promise<readonly Lined[]> => {
  const takesPart = (peer: Peer): boolean =>
    hasWay(peer, way) && (peer === 'sifa' || peer === 'cached' || question.peers?.includes(peer) !== false)
  const present = connected.filter(({ server }) => takesPart(server.peer))
  if (way === 'cached' && !present.some(({ server }) => server.peer === 'cached')) return []
  const runners: Runner[] = []
  const left: Partial<Record<Peer, string>> = {}
  let ours: readonly unknown[] | undefined
  let places: readonly (Place | null)[] = []
  for (const { server, client } of present) {
    const { peer } = server
    try {
      if (peer === 'sifa') places = await placesOf(client, question)
      const asking = askingOf(peer, question, way, places)
      if (asking === undefined) continue
      const answers = await answersOf(
        { client, asking },
        Math.max(question.cases.length, question.pages ?? 1),
      )
      const differs = otherwise((ours ??= answers), answers)
      if (differs === null) runners.push({ server, client, asking, pages: question.pages ?? 1 })
      else left[peer] = `answers otherwise: ${differs}`
    } catch (error) {
      left[peer] = `fails: ${error instanceof Error ? error.message : String(error)}`
      if (peer === 'sifa') break
    }
  }
  for (const [peer, why] of Object.entries(left))
    say(`${data} ${question.id} ${way}: ${peer} is not timed: ${why}`)
  const { id, title, roots, kind } = question
  return [{ data, question: id, title, way, roots, kind, left, runners }]
}

/** One round more than is counted: the first warms. */
const rounds = async (
  data: string,
  lined: readonly Lined[],
  pace: Pace,
  say: Say,
): Promise<ReadonlyMap<Runner, readonly Sample[]>> => {
  const samples = new Map<Runner, Sample[]>()
  const counters = new Map<Runner, Counter>()
  for (let n = 0; n <= pace.rounds; n++) {
    const begun = performance.now()
    for (const { runners } of lined)
      for (const runner of rotated(runners, n)) {
        const counter = counters.get(runner) ?? { n: 0 }
        counters.set(runner, counter)
        const sample = await round(runner, pace, counter)
        if (n > 0) samples.set(runner, [...(samples.get(runner) ?? []), sample])
      }
    const seconds = ((performance.now() - begun) / 1000).toFixed(0)
    say(`${data}: ${n === 0 ? 'warmed' : `round ${String(n)} of ${String(pace.rounds)}`}, ${seconds} s`)
  }
  return samples
}
