/** Report and registry files on disk. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Fault } from '../model/fault.ts'
import type { InputFile } from './read/read.ts'

export interface FoundFiles {
  /** In order of name. */
  readonly files: readonly InputFile[]
  readonly faults: readonly Fault[]
}

const EXTENSIONS = ['.yaml', '.yml', '.json']
const EXPECTED = `files that end in ${EXTENSIONS.join(', ')}, or folders that hold some`

/**
 * Reads the files named, and those in the folders named and below. In folders other kinds of files and whatever
 * begins with a dot are passed over; a file that is named is not. A file met twice is read once.
 */
export const findFiles = async (paths: readonly string[]): Promise<FoundFiles> => {
  const found = await Promise.all(paths.map(namesAt))
  const names = new Map(found.flatMap((each) => each.names).map((name) => [resolve(name), name]))
  const sorted = [...names.values()].sort()
  const files = await Promise.all(sorted.map(async (name) => ({ name, text: await readFile(name) })))
  return { files, faults: found.flatMap((each) => each.faults) }
}

interface Names {
  readonly names: readonly string[]
  readonly faults: readonly Fault[]
}

const namesAt = async (path: string): Promise<Names> => {
  const entry = await stat(path).catch(() => null)
  if (entry === null) return refused(path, 'NO_SUCH_FILE', 'There is no such file or folder.')
  if (!entry.isDirectory()) {
    return isReport(path)
      ? { names: [path], faults: [] }
      : refused(path, 'NOT_A_REPORT_FILE', 'This is no YAML or JSON file.')
  }
  const names = await namesIn(path)
  return names.length > 0
    ? { names, faults: [] }
    : refused(path, 'EMPTY_FOLDER', 'The folder holds no report and no registry.')
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter(({ name }) => !name.startsWith('.'))
  const nested = visible.filter((entry) => entry.isDirectory()).map(({ name }) => namesIn(join(folder, name)))
  const own = visible.filter((entry) => !entry.isDirectory() && isReport(entry.name))
  return [...own.map(({ name }) => join(folder, name)), ...(await Promise.all(nested)).flat()]
}

const isReport = (name: string): boolean =>
  EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension))

const refused = (file: string, code: string, message: string): Names => ({
  names: [],
  faults: [{ code, file, line: 1, column: 1, path: '', message, expected: EXPECTED }],
})
