/** Apollo Server with everything off that this service does not use, and nothing of it that phones home. */
import { ApolloServer } from '@apollo/server'
import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import { costPlugin } from './cost.ts'
import type { CostGate } from './cost.ts'
import { createFormatError } from './error-map.ts'
import { LIMITS } from './limits/index.ts'
import type { Log } from './log.ts'
import { outcome } from './outcome.ts'

export interface ApolloOptions<C extends BaseContext> {
  readonly schema: GraphQLSchema
  readonly introspection: boolean
  /** What looks at a question before graphql-js does, in this order. */
  readonly plugins?: readonly ApolloServerPlugin<C>[]
  readonly log: Log
  /** What weighs questions before they are asked; without it all are let in. */
  readonly cost?: CostGate | undefined
}

/** Started and ready to execute. Throws where the schema is not valid. */
export const createApollo = async <C extends BaseContext>(
  options: ApolloOptions<C>,
): Promise<ApolloServer<C>> => {
  const apollo = new ApolloServer<C>({
    schema: options.schema,
    introspection: options.introspection,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.errors },
    formatError: createFormatError(options.log),
    logger: loggerOf(options.log),
    plugins: [
      ...(options.cost === undefined ? [] : [costPlugin<C>(options.cost)]),
      ...(options.plugins ?? []),
      outcome<C>(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
  await apollo.start()
  return apollo
}

/** Apollo's own words go to the service's log; its chatter does not. */
const loggerOf = (log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => log.warn('Apollo Server', { words: String(message) }),
  error: (message) => log.error('Apollo Server', { words: String(message) }),
})
