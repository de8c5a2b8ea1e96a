/** Brings the constraints and indexes of schema/neo4j.cypher into a database. */
import { readFile } from 'node:fs/promises'
import { inProject } from '../model/paths.ts'
import { bringFolds } from './fold-version.ts'
import type { Database } from './run.ts'

export interface SchemaReport {
  /** Names of the constraints and indexes that were missing and now stand. */
  readonly created: readonly string[]
  /** Names of those that stood already. */
  readonly kept: readonly string[]
  /** Facts whose folds an earlier version had stored otherwise. */
  readonly folded: number
}

const FILE = inProject('schema', 'neo4j.cypher')
const AWAIT_SECONDS = 300
const NAME = /^CREATE (?:CONSTRAINT|(?:[A-Z]+ )?INDEX) (\w+) IF NOT EXISTS /

/**
 * Applies every statement of schema/neo4j.cypher, waits until every index is online, makes the node that holds the
 * graph's revision, and brings the folds of an earlier version up to date. Applied again it changes nothing. Fails with Neo4j's own words where the data break a
 * constraint.
 */
export const applySchema = async (database: Database): Promise<SchemaReport> => {
  const statements = parseSchema(await readFile(FILE, 'utf8'))
  const present = await namesIn(database)
  const names = statements.map(({ name }) => name)
  if (!names.every((name) => present.has(name))) await make(database, statements)
  await database.write({ text: GRAPH_NODE, parameters: {} })
  return {
    created: names.filter((name) => !present.has(name)),
    kept: names.filter((name) => present.has(name)),
    folded: await bringFolds(database),
  }
}

const make = async (database: Database, statements: readonly SchemaStatement[]): Promise<void> => {
  for (const { text } of statements) await database.write({ text, parameters: {} }, { timeoutMs: 60_000 })
  await database.read(
    { text: 'CALL db.awaitIndexes($seconds)', parameters: { seconds: BigInt(AWAIT_SECONDS) } },
    { timeoutMs: AWAIT_SECONDS * 1_000 },
  )
}

/** Names that schema/neo4j.cypher asks for and the database lacks. Empty: the schema is in place. */
export const missingSchema = async (database: Database): Promise<readonly string[]> => {
  const present = await namesIn(database)
  return parseSchema(await readFile(FILE, 'utf8'))
    .map(({ name }) => name)
    .filter((name) => !present.has(name))
}

const GRAPH_NODE = "MERGE (g:Graph {id: 'graph'}) ON CREATE SET g.revision = 0"

/** A constraint owns an index of the same name, so the indexes name both. Only those online count. */
const namesIn = async (database: Database): Promise<ReadonlySet<unknown>> => {
  const text = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name"
  return new Set((await database.read({ text, parameters: {} })).map(([name]) => name))
}

interface SchemaStatement {
  readonly name: string
  readonly text: string
}

/** One statement a paragraph. Throws on one that could not be applied twice. */
export const parseSchema = (file: string): readonly SchemaStatement[] =>
  file
    .split(/\n\s*\n/)
    .map(withoutComments)
    .filter((text) => text !== '')
    .map((text) => ({ name: nameOf(text), text }))

const withoutComments = (paragraph: string): string =>
  paragraph
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .trim()

const nameOf = (text: string): string => {
  const name = NAME.exec(text)?.[1]
  if (name === undefined) throw new Error(`schema/neo4j.cypher: no name or no IF NOT EXISTS in: ${text}`)
  return name
}
