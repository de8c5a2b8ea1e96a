/** Where the project lies on disk, the same for TypeScript under test and for the compiled service. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above `from` that holds a package.json. Throws where there is none up to the root. */
export const packageRootAbove = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error(`No package.json in ${from} or above it.`)
  }
}

/** Absolute path of the folder that holds `schema/`, `seed/`, `src/` and `dist/`. */
export const projectRoot: string = packageRootAbove(dirname(fileURLToPath(import.meta.url)))

/** Absolute path of a file or folder of the project: `inProject('schema', 'neo4j.cypher')`. */
export const inProject = (...parts: readonly string[]): string => join(projectRoot, ...parts)
