/** `sifa doctor`: what would be done here, and why; and whether a stored graph is sound. */
import type { Config } from '../config.ts'
import { settingsTable } from '../config.ts'
import { checkGraph } from '../database/graph-check.ts'
import type { Finding } from '../database/graph-check.ts'
import { provisionOptions } from '../server/start.ts'
import { roadTaken } from '../database/provision/provision.ts'
import type { LocalReport, RoadReport } from '../database/provision/provision.ts'
import { graphDigest } from '../ingest/digest.ts'
import { inProject } from '../model/paths.ts'
import { readFile } from 'node:fs/promises'
import { withDatabase } from './attach.ts'
import { configOrError } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { megabytes } from './progress.ts'

export interface DoctorFlags {
  readonly graph?: boolean
  readonly digest?: boolean
  readonly settings?: boolean
  readonly json?: boolean
}

/** 0: all is well. 1: there is no road to a database. 2: the graph breaks a rule. */
export const doctor = async (flags: DoctorFlags): Promise<ExitCode> => {
  if (flags.settings) {
    process.stdout.write(`${settingsTable()}\n`)
    return 0
  }
  const config = configOrError()
  const graph = flags.graph === true || flags.digest === true
  return graph ? examine(config, flags) : describe(config, flags)
}

const examine = async (config: Config, { graph, digest, json }: DoctorFlags): Promise<ExitCode> => {
  const result = await withDatabase(config, async (database) => ({
    ...(graph && { findings: await checkGraph(database) }),
    ...(digest && { digest: await graphDigest(database) }),
  }))
  const findings = result.findings ?? []
  if (json) print(JSON.stringify(result, null, 2))
  else {
    if (graph) print(findingWords(findings))
    if (result.digest)
      print(
        Object.entries(result.digest)
          .map(([name, value]) => `${name}: ${String(value)}`)
          .join('\n'),
      )
  }
  return findings.length === 0 ? 0 : 2
}

const findingWords = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? 'The graph keeps every rule.'
    : findings
        .map(
          ({ rule, message, count, ids }) =>
            `${rule}: ${message} ${count} of them: ${ids.join(', ')}${count > ids.length ? ', …' : ''}`,
        )
        .join('\n')

const describe = async (config: Config, { json }: DoctorFlags): Promise<ExitCode> => {
  const road = await roadTaken(provisionOptions(config))
  const versions = {
    sifa: await ownVersion(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  }
  if (json) print(JSON.stringify({ versions, ...road, seed: inProject('seed') }, null, 2))
  else print(lines([...Object.entries(versions), ...roadLines(road), ['seed', inProject('seed')]]))
  return road.road === 'none' ? 1 : 0
}

const ownVersion = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as { version: string }
  return version
}

type Line = readonly [name: string, value: string]

const roadLines = ({ road, why, given, local }: RoadReport): readonly Line[] => [
  ['database', `${road}: ${why}`],
  ...(given ? ([['address', `${given.uri}, database ${given.database}, user ${given.user}`]] as const) : []),
  ...(local ? localLines(local) : []),
]

const localLines = ({ neo4jVersion, java, pip, jars, folders }: LocalReport): readonly Line[] => [
  ['neo4j', neo4jVersion],
  ...java.usable.map(({ version, from, command }): Line => ['java', `${version}, from ${from}: ${command}`]),
  ...java.unusable.map((each): Line => ['java', `not usable: ${JSON.stringify(each)}`]),
  ...(java.usable.length === 0 ? ([['java', 'none found']] as const) : []),
  ...(pip === undefined ? [] : ([['pip', pip]] as const)),
  [
    'jars',
    `${jars.total - jars.missing} of ${jars.total} in ${jars.folder}${jars.missing === 0 ? '' : `, ${megabytes(jars.missingBytes)} to fetch`}`,
  ],
  ['data', `${folders.data}${folders.homeExists ? '' : ' (not there yet)'}`],
  ['cache', folders.cache],
]

const lines = (all: readonly Line[]): string =>
  all.map(([name, value]) => `${name.padEnd(10)}${value}`).join('\n')

const print = (text: string): void => void process.stdout.write(`${text}\n`)
