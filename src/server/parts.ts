/** The service's parts put together: the areas' schema, the loader, the questions to plan beforehand. */
import { graphql } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { findFiles } from '../ingest/files.ts'
import { heldCounts, heldLoad } from '../ingest/held.ts'
import { loadApart } from '../ingest/load-apart.ts'
import type { LoadResult, Progress } from '../ingest/load.ts'
import { seedPaths } from '../ingest/seed-paths.ts'
import { isErrorCode } from '../model/errors.ts'
import type { GraphContext } from '../plan/context.ts'
import { EXAMPLES } from './examples.ts'
import { answerers, createSchema } from './schema.ts'
import type { Parts } from './start-options.ts'

const NOTHING: LoadResult = { ok: true, counts: heldCounts(0, { reports: 0, entities: 0 }) }

/** Throws where the schema cannot be answered in full. */
export const createParts = (progress: (progress: Progress) => void): Parts => {
  const schema = createSchema()
  return {
    schema,
    answerers,
    roots: (database) => ({ database, now: () => new Date() }),
    warm: (context) => askAll(schema, context),
    seed: async ({ database, address, folders, signal }) => {
      const paths = seedPaths(folders)
      if (paths.length === 0) return NOTHING
      const held = await heldLoad(database, await findFiles(paths))
      return held ?? loadApart(paths, { address, progress, signal })
    },
  }
}

/** Asks every example, so that the database has planned its statements. What the graph does not hold is no fault. */
const askAll = async (schema: GraphQLSchema, contextValue: GraphContext): Promise<void> => {
  const answers = await Promise.all(COMMON.map((source) => graphql({ schema, source, contextValue })))
  const failure = answers
    .flatMap(({ errors = [] }) => errors)
    .find(({ extensions }) => !isErrorCode(extensions.code))
  if (failure !== undefined)
    throw new Error(`A common question failed: ${failure.message}`, { cause: failure })
}

/** An empty graph knows no names, so these name ids; the texts are those of any ids. */
const COMMON: readonly string[] = EXAMPLES.map(({ document }) =>
  document.replace(/\{name: "[^"]*"\}/g, '{id: "person:john-brennan"}'),
)
