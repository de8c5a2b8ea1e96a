/** The provisioning code as plain JavaScript, for tests that have to kill a whole process. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../../src/model/paths.ts'
import { writeJavaScript } from './plain-javascript.ts'

export interface Scripts {
  /** Absolute path of a file: `path('provision/local')` for src/database/provision/local.ts. */
  path(name: string): string
  remove(): Promise<void>
}

/** src/database and what it stands on. */
export const compileDatabase = async (): Promise<Scripts> => {
  await mkdir(inProject('.sifa'), { recursive: true })
  const folder = await mkdtemp(inProject('.sifa', 'scripts-'))
  await writeJavaScript(['src/model', 'src/database'], folder)
  return {
    path: (name) => join(folder, 'src/database', `${name}.js`),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
