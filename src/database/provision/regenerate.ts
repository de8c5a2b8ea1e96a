/**
 * Writes `neo4j-jars.json` anew, for another version of Neo4j. By hand, never in a check:
 *
 * 1. Take a pom.xml with the two dependencies org.neo4j:neo4j and org.neo4j.app:neo4j-server of the version wanted.
 * 2. `mvn dependency:copy-dependencies -DoutputDirectory=jars -Dmdep.useRepositoryLayout=true -DincludeScope=runtime`
 * 3. `npm run build && node dist/database/provision/regenerate.js jars 5.26.28 > src/database/provision/neo4j-jars.json`
 * 4. Run the tests: they start what the list names.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jarName, printJar } from './jar-list.ts'
import type { Jar, JarList } from './jar-list.ts'

/** Reading and writing Parquet files: 11 MB that a server without bulk import from files never opens. */
const NOT_NEEDED = /^(parquet-|snappy-java$)/

/**
 * The list of a folder in Maven's repository layout (group/as/folders/artifact/version/file.jar), sorted by name.
 * Throws on a file that does not lie where its name says.
 */
export const listOf = (folder: string, version: string): JarList => ({
  version,
  jars: readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jar'))
    .map((path) => jarOf(folder, path))
    .filter(({ artifact }) => !NOT_NEEDED.test(artifact))
    .sort((a, b) => (jarName(a) < jarName(b) ? -1 : 1)),
})

const jarOf = (folder: string, path: string): Jar => {
  const parts = path.split(sep)
  const [artifact, version] = parts.slice(-3)
  const group = parts.slice(0, -3).join('.')
  const start = `${artifact ?? ''}-${version ?? ''}`
  const name = basename(path, '.jar')
  if (artifact === undefined || version === undefined || group === '' || !name.startsWith(start))
    throw new Error(
      `${path} does not lie where Maven's repository layout puts it: group/artifact/version/file`,
    )
  const classifier = name.slice(start.length + 1)
  const content = readFileSync(join(folder, path))
  return {
    group,
    artifact,
    version,
    ...(classifier === '' ? {} : { classifier }),
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }
}

/** JSON with one jar a line, so that a change of version is read as a list. */
export const printList = ({ version, jars }: JarList): string =>
  `${JSON.stringify({ version, jars: jars.map(printJar) }, undefined, 2)}\n`

const [, script, folder, version] = process.argv
if (script === fileURLToPath(import.meta.url)) {
  if (folder === undefined || version === undefined)
    throw new Error('Usage: regenerate.js <folder> <version>')
  process.stdout.write(printList(listOf(folder, version)))
}
