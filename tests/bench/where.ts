/** What a run was made on: machine, versions, day. */
import { readFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { jarList } from '../../src/database/provision/jar-list.ts'
import { inProject } from '../../src/model/paths.ts'
import { MEMORY } from './data/graph.ts'
import type { Options } from './options.ts'

export interface Where {
  readonly name: string
  readonly lines: readonly string[]
}

const PACKAGES = ['@apollo/server', '@neo4j/graphql', 'dataloader', 'graphql', 'neo4j-driver', 'pg']

const versionIn = (folder: readonly string[], name: string): string => {
  const text = readFileSync(inProject(...folder, 'node_modules', ...name.split('/'), 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}

/** `load` is the machine's at the start: others on it make all figures worse, and ratios uncertain. */
export const whereOf = (
  { pace, quick, save = 'run' }: Options,
  begun: Date,
  load: readonly number[],
  postgres: string | undefined,
): Where => {
  const peers = ['tests', 'bench', 'peers']
  const processors = cpus()
  return {
    name: save,
    lines: [
      `${begun.toISOString().slice(0, 16).replace('T', ' ')} UTC${quick ? ', quick' : ''}: ${String(pace.rounds)} rounds, at least ${String(pace.least)} answers each`,
      `${String(processors.length)} x ${processors[0]?.model.trim() ?? 'processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${platform()} ${release()}; load ${load.map((one) => one.toFixed(1)).join(' ')} at the start, ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')} at the end`,
      `Node ${process.version}; Neo4j ${jarList().version} (heap ${String(MEMORY.heapMb)} MB, page cache ${String(MEMORY.pageCacheMb)} MB); PostgreSQL ${postgres ?? 'not used'}`,
      `peers: ${PACKAGES.map((name) => `${name} ${versionIn(peers, name)}`).join(', ')}`,
    ],
  }
}
