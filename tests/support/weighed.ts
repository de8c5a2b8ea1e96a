/** What a document costs, without a server. */
import { getVariableValues, Kind, parse, validate } from 'graphql'
import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql'
import { createCosts } from '../../src/plan/cost/costs.ts'
import type { Asking, Costs, Weighed } from '../../src/plan/cost/costs.ts'
import { NO_COUNTS } from '../../src/plan/cost/counts.ts'
import type { Counts } from '../../src/plan/cost/counts.ts'
import { createSchema } from '../../src/server/schema.ts'

export const schema = createSchema()

/** The defaults of the settings. */
export const LIMITS = { anybody: 10_000, trusted: 100_000 }

/** The Libyan record, counted on 28 November 2026. */
export const RECORD: Counts = {
  ...{ actors: 1_207, people: 312, institutions: 595, roles: 300, meetings: 386, participations: 1_008 },
  ...{ tenures: 367, ties: 229, facts: 4_330, names: 2_933, takenPart: 996, officesIn: 300, kin: 18 },
  ...{ ranks: 243, framings: 203, judgements: 37, outcomes: 385, capacities: 1_582, principals: 35 },
  ...{ places: 664, topics: 1_178, parts: 102, claims: 9_529, claimsOfMeetings: 747 },
  ...{ claimsOfParticipations: 1_740, claimsOfTenures: 2_034, claimsOfTies: 887 },
}

export const costsOn = (counts: Counts): Costs => createCosts(schema, LIMITS, () => counts)

/** The one operation of a document that fits the schema, with its variables. */
export const askingOf = (text: string, given: Record<string, unknown> = {}): Asking => {
  const document = parse(text)
  const faults = validate(schema, document)
  if (faults.length > 0) throw new Error(faults.map(String).join('\n'))
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )
  if (operation === undefined) throw new Error('The document asks nothing.')
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  if (coerced === undefined) throw new Error(errors.map(String).join('\n'))
  return { operation, fragments: fragmentsIn(document.definitions), variables: coerced }
}

const fragmentsIn = (definitions: ReturnType<typeof parse>['definitions']): Asking['fragments'] =>
  Object.fromEntries(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  )

const empty = costsOn(NO_COUNTS)

/** Its cost on a graph of these counts; without them, on an empty one. */
export const weighed = (text: string, given?: Record<string, unknown>, counts?: Counts): Weighed =>
  (counts === undefined ? empty : costsOn(counts)).weigh(askingOf(text, given))
