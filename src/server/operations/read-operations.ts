/** The folder of stored operations: every file read, fitted to the schema and put through the gate before the start. */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import type { Fault } from '../../model/fault.ts'
import { faultsInDocument } from './document-faults.ts'

export interface FoundOperations {
  /** Text by id and by name. */
  readonly texts: ReadonlyMap<string, string>
  readonly faults: readonly Fault[]
}

export interface OperationsFolder {
  /** Absolute path. */
  readonly path: string
  /** Whether it is a fault where it is not there, or holds nothing. */
  readonly isWanted: boolean
}

const ENDING = '.graphql'
/** Names are custom document identifiers of the draft: its unreserved characters, no colon. */
const NAME = /^[\w.~-]+$/

/** Files of other endings, those that begin with a dot and folders within are passed over. */
export const readOperations = async (
  { path, isWanted }: OperationsFolder,
  schema: GraphQLSchema,
  introspection: boolean,
): Promise<FoundOperations> => {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  const names = (entries ?? [])
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.endsWith(ENDING))
    .map(({ name }) => name)
    .sort()
  const read = await Promise.all(names.map((name) => readOne(path, name, schema, introspection)))
  const missing = isWanted && names.length === 0 ? [emptyFolder(path, entries !== undefined)] : []
  return {
    texts: new Map(read.flatMap(({ entries: found }) => found)),
    faults: [...missing, ...read.flatMap(({ faults }) => faults)],
  }
}

interface ReadOne {
  readonly entries: readonly (readonly [key: string, text: string])[]
  readonly faults: readonly Fault[]
}

const readOne = async (
  folder: string,
  fileName: string,
  schema: GraphQLSchema,
  introspection: boolean,
): Promise<ReadOne> => {
  const file = join(folder, fileName)
  const name = fileName.slice(0, -ENDING.length)
  const named = NAME.test(name) ? [] : [badName(file)]
  const bytes = await readFile(file).catch(() => undefined)
  const text = bytes === undefined ? undefined : decoded(bytes)
  if (bytes === undefined || text === undefined) return { entries: [], faults: [...named, unreadable(file)] }
  const faults = faultsInDocument(text, schema, introspection).map((fault) => ({ ...fault, file }))
  const entries = [idOf(bytes), name].map((key) => [key, text] as const)
  return { entries, faults: [...named, ...faults] }
}

/** The draft's: the SHA-256 of the text in UTF-8, which is the file as it is; `sha256sum` says the same. */
const idOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** A byte order mark stays in the text: the id is of it too. */
const decoded = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const about = (file: string, code: string, message: string, expected: string): Fault => ({
  code,
  file,
  line: 1,
  column: 1,
  path: '',
  message,
  expected,
})

const badName = (file: string): Fault =>
  about(
    file,
    'BAD_OPERATION_NAME',
    'The name cannot be asked for.',
    'letters, digits, dots, dashes, tildes and underscores before .graphql',
  )

const unreadable = (file: string): Fault =>
  about(file, 'UNREADABLE', 'The file cannot be read as text.', 'UTF-8 that the service may read')

const emptyFolder = (path: string, isThere: boolean): Fault =>
  about(
    path,
    isThere ? 'EMPTY_FOLDER' : 'NO_SUCH_FOLDER',
    isThere ? 'The folder holds no stored operation.' : 'There is no such folder.',
    `a folder of files that end in ${ENDING}`,
  )
