/** Which errors the asker sees, and as what. What is not known is masked and logged under the request's id. */
import { GraphQLError } from 'graphql'
import type { GraphQLFormattedError } from 'graphql'
import { SifaError, isErrorCode } from '../model/errors.ts'
import type { ErrorCode } from '../model/errors.ts'
import { shorten } from './answers.ts'
import { currentRequest, noteError } from './log.ts'
import type { Log } from './log.ts'

/** Apollo's `formatError`: one error as it leaves. Never throws. */
export const createFormatError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = rootOf(error)
    const mapped = databaseError(cause)
    if (mapped !== undefined) {
      log.warn('The database refused or failed.', { code: mapped.code, cause: summary(cause) })
      return leave(formatted, mapped.message, mapped.extensions)
    }
    const code = codeOf(formatted, error)
    if (code === 'INTERNAL_SERVER_ERROR') return mask(formatted, cause, log)
    const message = cause instanceof SifaError ? formatted.message : withoutSuggestion(formatted.message)
    return leave(formatted, message, { ...formatted.extensions, code })
  }

const leave = (
  { locations, path }: GraphQLFormattedError,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLFormattedError => {
  if (isErrorCode(extensions.code)) noteError(extensions.code)
  return {
    message: shorten(message),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions,
  }
}

const mask = (formatted: GraphQLFormattedError, cause: unknown, log: Log): GraphQLFormattedError => {
  log.error('An unexpected error was masked.', {
    path: formatted.path?.join('.'),
    cause: summary(cause),
    stack: cause instanceof Error ? cause.stack : undefined,
  })
  const { message, extensions } = internalError()
  return leave(formatted, message, extensions)
}

/** What a fault of the service looks like from outside. */
export const internalError = (): SifaError =>
  new SifaError('INTERNAL_SERVER_ERROR', 'Internal error. The log has it under the request id.', requestId())

const requestId = (): { readonly requestId?: string } => {
  const request = currentRequest.getStore()
  return request === undefined ? {} : { requestId: request.id }
}

const summary = (cause: unknown): string =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)

const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined && error.originalError !== error
    ? rootOf(error.originalError)
    : error

/**
 * The codes of graphql-js and Apollo Server, made exact: they know neither a code for the limit on tokens, nor for
 * methods and media types, nor for an argument that a variable made wrong.
 */
const codeOf = ({ message, extensions }: GraphQLFormattedError, error: unknown): ErrorCode => {
  const code = extensions?.validationErrorCode ?? extensions?.code
  if (code === 'GRAPHQL_PARSE_FAILED' && /more that \d+ tokens/.test(message)) return 'TOO_MANY_TOKENS'
  if (code === 'BAD_REQUEST') return BY_STATUS[httpStatusOf(error)] ?? code
  if (
    code === 'INTERNAL_SERVER_ERROR' &&
    rootOf(error) instanceof GraphQLError &&
    message.startsWith('Argument "')
  )
    return 'BAD_USER_INPUT'
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR'
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
}

const httpStatusOf = (error: unknown): number => {
  const http = error instanceof GraphQLError ? error.extensions.http : undefined
  return typeof http === 'object' && http !== null && 'status' in http ? Number(http.status) : 0
}

/** graphql-js ends some messages with names of the schema that are near. */
const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean .*\?$/s, '')

/** What the driver says of a statement that was given up: nobody waits for it any more. */
const RESET = 'Ignored either because of an error or RESET'
const TIMEOUTS = /TransactionTimedOut|TransactionTerminated|Transaction\.Terminated|LockClientStopped/
const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired)$|\.TransientError\.|\.Security\.|DatabaseUnavailable|DatabaseNotFound/

/** A failure of the driver in the asker's terms, or undefined where it is none, or where it is our own fault. */
export const databaseError = (error: unknown): SifaError | undefined => {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'AbortError')
    return new SifaError('STATEMENT_TIMEOUT', 'The question was given up before it was answered.')
  if (error.name !== 'Neo4jError') return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (TIMEOUTS.test(code) || error.message.startsWith(RESET))
    return new SifaError('STATEMENT_TIMEOUT', 'The question took longer than the limit.')
  if (UNAVAILABLE.test(code) || /acquisition|pool|connect/i.test(error.message))
    return new SifaError('DATABASE_UNAVAILABLE', 'The database does not answer. Try again in a few seconds.')
  return undefined
}
