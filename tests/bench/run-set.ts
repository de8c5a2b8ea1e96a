/** One data set from its seed to its rows. */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { inProject } from '../../src/model/paths.ts'
import { measured } from './data/digest.ts'
import type { Counts } from './data/digest.ts'
import { filledGraph, folderOf, together } from './data/graph.ts'
import { loadWorld } from './data/load.ts'
import { startCluster } from './data/postgres.ts'
import { fillTables } from './data/tables.ts'
import { median } from './measure.ts'
import type { Options } from './options.ts'
import { rowsOf } from './rows.ts'
import type { Say } from './rows.ts'
import { hasAnswerCache, startPeer, startSifa } from './servers.ts'
import type { Databases, Server } from './servers.ts'
import { dataSet } from './sets.ts'
import type { DataSet, SetName } from './sets.ts'
import type { Row } from './table.ts'

export interface Ran {
  readonly name: SetName
  readonly digest: string
  readonly counts: Counts
  readonly rows: readonly Row[]
  /** Of Sifa with its database up already: to where it listens, and to where its common statements are planned. */
  readonly start: { readonly doorMs: number; readonly readyMs: number }
  /** PostgreSQL's version; undefined where it did not take part. */
  readonly postgres: string | undefined
}

/** What is to be undone at the end, the last first. */
class Undo {
  readonly #steps: (() => Promise<unknown>)[] = []

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step)
  }

  async all(): Promise<void> {
    for (const step of this.#steps.toReversed()) await step().catch(() => undefined)
  }
}

export const runSet = async (name: SetName, options: Options, say: Say): Promise<Ran> => {
  const undo = new Undo()
  try {
    const set = await dataSet(name)
    const { digest, counts } = measured(set.world)
    say(
      `${name}: ${String(counts.people)} people, ${String(counts.meetings)} meetings, ${String(counts.claims)} claims`,
    )
    const databases = await databasesOf(set, digest, options, undo, say)
    const servers = await serversOf(databases, options, undo, say)
    const { only, pace } = options
    const questions = set.questions.filter(({ id }) => only.length === 0 || only.includes(id))
    const rows = await rowsOf(name, questions, servers, pace, say)
    const start = await startsOf(databases, options)
    return { name, digest, counts, rows, start, postgres: databases.postgres.version }
  } finally {
    await undo.all()
  }
}

const databasesOf = async (
  { name, world }: DataSet,
  digest: string,
  { peers, reuse }: Options,
  undo: Undo,
  say: Say,
): Promise<Databases> => {
  const begun = performance.now()
  if (!reuse) undo.add(() => rm(folderOf(name), { recursive: true, force: true }))
  const { running, loaded } = await filledGraph({
    ...{ data: name, reuse },
    digest: together(digest, readFileSync(inProject('schema', 'neo4j.cypher'), 'utf8')),
    fill: (database) =>
      loadWorld(database, world, (claims) => say(`${name}: ${String(claims)} claims written`)),
  })
  undo.add(() => running.stop())
  say(`${name}: graph ${loaded ? 'loaded' : 'taken as it is'}, ${secondsSince(begun)}`)
  const none = { host: '127.0.0.1', port: 1, database: 'none', version: undefined }
  if (!peers.includes('p3')) return { neo4j: running.address, postgres: none }
  const since = performance.now()
  const cluster = await startCluster()
  undo.add(() => cluster.stop())
  await fillTables(cluster, world)
  say(`${name}: tables filled, ${secondsSince(since)}`)
  return { neo4j: running.address, postgres: cluster }
}

const secondsSince = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

const serversOf = async (
  databases: Databases,
  { peers, env }: Options,
  undo: Undo,
  say: Say,
): Promise<readonly Server[]> => {
  const servers: Server[] = []
  const add = async (starting: Promise<Server>): Promise<void> => {
    const server = await starting
    undo.add(() => server.stop())
    servers.push(server)
    say(`${server.peer} answers after ${server.readyMs.toFixed(0)} ms`)
  }
  await add(startSifa(databases, { cached: false, env }))
  if (hasAnswerCache()) await add(startSifa(databases, { cached: true, env }))
  for (const peer of peers) await add(startPeer(peer, databases))
  return servers
}

const STARTS = 3

/** The database has planned everything by now. */
const startsOf = async (databases: Databases, { env }: Options): Promise<Ran['start']> => {
  const starts: Server[] = []
  for (let n = 0; n < STARTS; n++) {
    const server = await startSifa(databases, { cached: false, env })
    await server.stop()
    starts.push(server)
  }
  return {
    doorMs: median(starts.map(({ doorMs }) => doorMs ?? NaN)),
    readyMs: median(starts.map(({ readyMs }) => readyMs)),
  }
}
