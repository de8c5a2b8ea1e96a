/** The jars of the local Neo4j: a committed list, so that what runs is what was checked. */
import { readFileSync } from 'node:fs'
import { inProject } from '../../model/paths.ts'

/** One file of a Maven repository. */
export interface Jar {
  readonly group: string
  readonly artifact: string
  readonly version: string
  readonly classifier?: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: number
}

export interface JarList {
  /** Of Neo4j: "5.26.28". Also the version of the image in docker-compose.yml. */
  readonly version: string
  readonly jars: readonly Jar[]
}

/** Reached from `src` and from `dist` alike: neither moves, and a build copies no data. */
const LIST = inProject('src', 'database', 'provision', 'neo4j-jars.json')

/** One line of the list: "group:artifact:version[:classifier] sha256 bytes". */
const LINE =
  /^(?<group>[^:\s]+):(?<artifact>[^:\s]+):(?<version>[^:\s]+)(:(?<classifier>[^:\s]+))? (?<sha256>[0-9a-f]{64}) (?<bytes>\d+)$/

/** Reads the committed list; throws on a line that is none. `regenerate.ts` writes it. */
export const jarList = (): JarList => {
  const { version, jars } = JSON.parse(readFileSync(LIST, 'utf8')) as { version: string; jars: string[] }
  return { version, jars: jars.map(parseJar) }
}

const parseJar = (line: string): Jar => {
  const { group, artifact, version, classifier, sha256, bytes } = LINE.exec(line)?.groups ?? {}
  if (!group || !artifact || !version || !sha256) throw new Error(`neo4j-jars.json: not a jar: ${line}`)
  return {
    group,
    artifact,
    version,
    ...(classifier === undefined ? {} : { classifier }),
    sha256,
    bytes: Number(bytes),
  }
}

/** The line of one jar. */
export const printJar = ({ group, artifact, version, classifier, sha256, bytes }: Jar): string =>
  `${[group, artifact, version, ...(classifier === undefined ? [] : [classifier])].join(':')} ${sha256} ${bytes}`

/** The file's name in a Maven repository: artifact-version[-classifier].jar. */
export const jarName = ({ artifact, version, classifier }: Omit<Jar, 'sha256' | 'bytes' | 'group'>): string =>
  `${artifact}-${version}${classifier === undefined ? '' : `-${classifier}`}.jar`

/** What all of the list weighs, in bytes. */
export const totalBytes = (jars: readonly Jar[]): number => jars.reduce((sum, { bytes }) => sum + bytes, 0)
