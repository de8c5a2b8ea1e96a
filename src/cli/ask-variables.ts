/** `--var name=value`, read by the type that the document declares. */
import { GraphQLError, Kind, parse } from 'graphql'
import type { DocumentNode, TypeNode, VariableDefinitionNode } from 'graphql'
import { CommandError } from './exit.ts'

/** The document parsed, or a CommandError with line and column. */
export const parseDocument = (text: string, file: string): DocumentNode => {
  try {
    return parse(text)
  } catch (error) {
    const at = error instanceof GraphQLError ? error.locations?.[0] : undefined
    const place = at === undefined ? file : `${file}:${at.line}:${at.column}`
    throw new CommandError(`${place}: ${error instanceof Error ? error.message : String(error)}`, 2)
  }
}

/**
 * Values by name. A text, an id or a date is taken as it stands ("2024" stays a text); everything else is JSON. All
 * faults come together in one CommandError.
 */
export const variablesOf = (
  document: DocumentNode,
  pairs: readonly string[],
): Readonly<Record<string, unknown>> => {
  const declared = new Map(
    definitionsIn(document).map((definition) => [definition.variable.name.value, definition]),
  )
  const faults: string[] = []
  const values = pairs.map((pair): readonly [string, unknown] => {
    const [name, text] = split(pair)
    const definition = declared.get(name)
    if (text === undefined) faults.push(`--var ${pair}: write it as name=value.`)
    else if (definition === undefined) faults.push(`--var ${name}: ${declaredWords([...declared.keys()])}`)
    else return [name, valueOf(definition.type, text, (what) => faults.push(`--var ${name}: ${what}`))]
    return [name, undefined]
  })
  if (faults.length > 0) throw new CommandError(faults.join('\n'), 2)
  return Object.fromEntries(values)
}

const definitionsIn = (document: DocumentNode): readonly VariableDefinitionNode[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  )

const split = (pair: string): readonly [string, string | undefined] => {
  const at = pair.indexOf('=')
  return at === -1 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)]
}

const declaredWords = (names: readonly string[]): string =>
  names.length === 0
    ? 'the document declares no variables.'
    : `the document declares only ${names.join(', ')}.`

const AS_TEXT = new Set(['String', 'ID', 'EDTF', 'Day'])

const valueOf = (type: TypeNode, text: string, fault: (what: string) => void): unknown => {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type
  if (named.kind === Kind.NAMED_TYPE && AS_TEXT.has(named.name.value)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    if (named.kind === Kind.NAMED_TYPE && /^[A-Z][A-Z0-9_]*$/.test(text)) return text
    fault(`"${text}" is not JSON. Write texts inside it in double quotes.`)
    return undefined
  }
}
