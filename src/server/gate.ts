/**
 * What is over a limit is refused before Apollo sees it: its own order would run the costly checks of the schema
 * first, and of a plugin's hooks before them it makes every refusal an internal error.
 */
import { createHash } from 'node:crypto'
import { GraphQLError, parse, validate } from 'graphql'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { SifaError, isErrorCode } from '../model/errors.ts'
import { checkBrackets } from './limits/brackets.ts'
import { LIMIT_RULES, LIMITS } from './limits/index.ts'

/** Throws a SifaError for a document over a limit. One that is no GraphQL at all is left to Apollo's words. */
export type Gate = (document: string) => void

/** Documents that passed are remembered by their hash, so that a saved question is looked at once. */
const REMEMBERED = 500

export const createGate = (schema: GraphQLSchema): Gate => {
  const passed = new Set<string>()
  return (document) => {
    const key = createHash('sha256').update(document).digest('base64')
    if (passed.has(key)) return
    check(schema, document)
    passed.add(key)
    const [oldest] = passed
    if (passed.size > REMEMBERED && oldest !== undefined) passed.delete(oldest)
  }
}

const check = (schema: GraphQLSchema, text: string): void => {
  try {
    checkBrackets(text, LIMITS.brackets)
  } catch (error) {
    throw error instanceof GraphQLError ? together([error]) : error
  }
  const document = parsed(text)
  if (document === undefined) return
  const found = validate(schema, document, LIMIT_RULES, { maxErrors: LIMITS.errors })
  if (found.length > 0) throw together(found)
}

/** Undefined for what does not parse, with its tokens over the limit or otherwise: Apollo says so. */
const parsed = (text: string): DocumentNode | undefined => {
  try {
    return parse(text, { maxLexicalTokens: LIMITS.tokens, noLocation: true })
  } catch {
    return undefined
  }
}

/** The first limit's code, every limit's words. */
const together = (all: readonly GraphQLError[]): SifaError => {
  const { code, ...first } = all[0]?.extensions ?? {}
  return new SifaError(
    isErrorCode(code) ? code : 'GRAPHQL_VALIDATION_FAILED',
    all.map(({ message }) => message).join(' '),
    all.length === 1 ? first : { ...first, limits: all.map(({ extensions }) => extensions) },
  )
}
