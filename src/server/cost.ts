/**
 * Apollo's side of the cost gate (plan/cost): refuses before anything is sent, answers dry runs, and says what was read.
 * It comes after validation: of what a hook throws before that, Apollo makes an internal error.
 */
import { HeaderMap } from '@apollo/server'
import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
  GraphQLResponse,
} from '@apollo/server'
import { getVariableValues, GraphQLError } from 'graphql'
import type { CallerClass, Costs, Weighed } from '../plan/cost/costs.ts'
import type { Meter } from '../plan/cost/meter.ts'
import { fragmentsOf } from '../plan/operation.ts'

export interface CostGate {
  readonly costs: Costs
  /** Called once an answer was read: what the estimates rest on may have changed. */
  readonly asked: () => void
}

/** What the gate reads of a request's context, and leaves there. */
interface CostContext {
  /** Who asks: "trusted", or anybody. */
  readonly caller?: { readonly class: string }
  meter?: Meter
}

type Resolved<C extends BaseContext> = GraphQLRequestContextDidResolveOperation<C>

/** Stands before every plugin that answers, or a dry run would be answered in earnest. */
export const costPlugin = <C extends BaseContext>({ costs, asked }: CostGate): ApolloServerPlugin<C> => ({
  requestDidStart: async () => {
    let weighed: Weighed | undefined
    let dry = false
    return Promise.resolve({
      didResolveOperation: async (context) => {
        dry = isDry(context)
        weighed = weighedBy(costs, context, dry)
        const own: CostContext = context.contextValue
        if (weighed !== undefined) own.meter = costs.meterFor(weighed)
        return Promise.resolve()
      },
      responseForOperation: async () =>
        Promise.resolve(dry && weighed !== undefined ? dryAnswer(weighed) : null),
      willSendResponse: async ({ response, contextValue }) => {
        if (weighed === undefined || weighed.requested === 0 || dry) return
        const { meter }: CostContext = contextValue
        report(response, weighed, meter)
        asked()
        return Promise.resolve()
      },
    })
  },
})

const isDry = <C extends BaseContext>({ request }: Resolved<C>): boolean => {
  const dryRun: unknown = request.extensions?.['dryRun'] ?? false
  if (typeof dryRun === 'boolean') return dryRun
  throw refused('`extensions.dryRun` is true or false.', { code: 'BAD_REQUEST' })
}

/** Undefined where the document or its variables are at fault: the execution says so, and sends nothing. */
const weighedBy = <C extends BaseContext>(
  costs: Costs,
  { schema, document, operation, request, contextValue }: Resolved<C>,
  dry: boolean,
): Weighed | undefined => {
  if (operation === undefined) return undefined
  const { coerced: variables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
  )
  if (variables === undefined) return undefined
  const own: CostContext = contextValue
  const caller: CallerClass = own.caller?.class === 'trusted' ? 'trusted' : 'anybody'
  const asking = { operation, fragments: fragmentsOf(document), variables, caller }
  try {
    return dry ? costs.weigh(asking) : costs.check(asking)
  } catch (error) {
    throw error instanceof GraphQLError ? refused(error.message, error.extensions, error) : error
  }
}

const refused = (
  message: string,
  extensions: GraphQLError['extensions'],
  { nodes }: Partial<GraphQLError> = {},
) =>
  new GraphQLError(message, {
    ...(nodes && { nodes }),
    extensions: { ...extensions, http: { status: 400 } },
  })

const dryAnswer = ({ requested, limit, dearest }: Weighed): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { data: null, extensions: { cost: { requested, limit, dearest } } } },
})

/** `actual` beside what was requested, on every answer to a question that was let in. */
const report = (
  { body }: GraphQLResponse | { body?: undefined },
  { requested, limit }: Weighed,
  meter?: Meter,
): void => {
  if (body?.kind !== 'single') return
  const cost = { requested, actual: meter?.read ?? 0, limit }
  body.singleResult.extensions = { ...body.singleResult.extensions, cost }
}
