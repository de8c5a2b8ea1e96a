/** The service's parts put together: the areas' schema, the loader, the questions to plan beforehand. */
import { graphql } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { loadFiles } from '../ingest/load.ts'
import type { LoadResult, Progress } from '../ingest/load.ts'
import { isErrorCode } from '../model/errors.ts'
import { inProject } from '../model/paths.ts'
import type { GraphContext } from '../plan/context.ts'
import { EXAMPLES } from './examples.ts'
import { createSchema } from './schema.ts'
import type { Parts } from './start.ts'

const NOTHING: LoadResult = {
  ok: true,
  counts: {
    files: 0,
    loaded: 0,
    changed: 0,
    unchanged: 0,
    entitiesWritten: 0,
    entitiesUnchanged: 0,
    claimsAdded: 0,
    claimsWithdrawn: 0,
    factsAdded: 0,
    factsGone: 0,
  },
}

/** Throws where the schema cannot be answered in full. */
export const createParts = (progress: (progress: Progress) => void): Parts => {
  const schema = createSchema()
  return {
    schema,
    roots: (database) => ({ database, now: () => new Date() }),
    warm: (context) => askAll(schema, context),
    seed: async (database, folders) => {
      const paths = folders?.map((folder) => inProject('seed', folder)) ?? [inProject('seed')]
      return paths.length === 0 ? NOTHING : loadFiles(paths, { database, progress })
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
