/** Everything that can go wrong with a question, in one list. README's table of codes is printed from it. */

export interface ErrorKind {
  /** HTTP status when nothing of the question could be answered. */
  readonly status: number
  /** What it means and what to do, in one sentence. */
  readonly help: string
}

const kind = (status: number, help: string): ErrorKind => ({ status, help })

/**
 * The only values that `extensions.code` takes. A code is never renamed or given another meaning.
 * Statuses: https://graphql.github.io/graphql-over-http/draft/.
 */
export const ERROR_KINDS = {
  GRAPHQL_PARSE_FAILED: kind(400, 'The document is not GraphQL; `locations` says where.'),
  GRAPHQL_VALIDATION_FAILED: kind(400, 'The document does not fit the schema.'),
  OPERATION_RESOLUTION_FAILURE: kind(
    400,
    'The document holds several operations, or none of the name asked.',
  ),
  BAD_REQUEST: kind(400, 'The request is not GraphQL over HTTP: its JSON, its parameters or its headers.'),
  BAD_USER_INPUT: kind(400, 'A variable or an argument has a value that its type or its meaning forbids.'),
  BAD_CURSOR: kind(400, 'The cursor is damaged, or belongs to another question.'),
  BAD_DATE: kind(400, 'A date is not EDTF, or is not a day of the calendar.'),
  BAD_ID: kind(400, 'An id has no known kind in front.'),
  UNKNOWN_NAME: kind(400, 'No actor goes by this name; `candidates` lists up to ten that are near.'),
  AMBIGUOUS_NAME: kind(
    400,
    'More than one actor goes by this name; `candidates` lists up to ten. Ask by id.',
  ),
  TOO_DEEP: kind(400, 'Fields are nested deeper than the limit, fragments followed.'),
  TOO_MANY_TOKENS: kind(400, 'The document has more tokens than the limit.'),
  TOO_MANY_ROOT_FIELDS: kind(400, 'One operation asks more questions than the limit: send several requests.'),
  TOO_MANY_ALIASES: kind(400, 'The document has more aliases than the limit.'),
  TOO_MANY_DIRECTIVES: kind(400, 'The document has more directives than the limit.'),
  TOO_MANY_FIELDS: kind(400, 'The document selects more fields than the limit, fragments followed.'),
  TOO_MANY_OPERATIONS: kind(400, 'The document has more operations or fragments than the limit.'),
  TOO_COSTLY: kind(400, 'The question could touch more than the limit: ask for fewer items, or narrow it.'),
  INTROSPECTION_DISABLED: kind(400, 'This service does not answer introspection: read the SDL in `schema/`.'),
  PERSISTED_QUERY_NOT_SUPPORTED: kind(400, 'Automatic persisted queries are off: send the document.'),
  UNKNOWN_OPERATION: kind(404, 'No stored operation has this `documentId`.'),
  STORED_OPERATIONS_ONLY: kind(403, 'This service answers stored operations only: send a `documentId`.'),
  UNAUTHENTICATED: kind(
    401,
    'What `Authorization` shows is no key of this service: send a good one, or none.',
  ),
  RATE_LIMITED: kind(429, 'This caller asks too often: wait `Retry-After` seconds.'),
  BODY_TOO_LARGE: kind(413, 'The body, or the address of a GET, is over the limit.'),
  NESTING_TOO_DEEP: kind(400, 'The JSON of the request is nested deeper than the limit.'),
  UNSUPPORTED_MEDIA_TYPE: kind(415, 'Send `application/json` in UTF-8, not compressed.'),
  NOT_ACCEPTABLE: kind(
    406,
    'The answer is JSON: accept `application/graphql-response+json` or `application/json`.',
  ),
  METHOD_NOT_ALLOWED: kind(405, '`Allow` lists the methods of this path; a mutation needs POST.'),
  NOT_FOUND: kind(404, 'Nothing lives at this path; `GET /` says what does.'),
  REQUEST_TIMEOUT: kind(408, 'The request did not arrive in time.'),
  OVERLOADED: kind(
    503,
    'More is asked at once than the service answers in time; `Retry-After` says in how many seconds to try again.',
  ),
  NOT_READY: kind(503, 'The service is starting or stopping; `/readyz` says what is missing.'),
  DATABASE_UNAVAILABLE: kind(503, 'The database does not answer; try again in a few seconds.'),
  STATEMENT_TIMEOUT: kind(504, 'The question took longer than the limit: narrow it.'),
  INTERNAL_SERVER_ERROR: kind(500, 'A fault of the service; the log has it under `requestId`.'),
} as const satisfies Readonly<Record<string, ErrorKind>>

export type ErrorCode = keyof typeof ERROR_KINDS

/** True for a value of `extensions.code` that the list holds. */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERROR_KINDS, value)

/** HTTP status of an answer that is nothing but this error. */
export const statusOf = (code: ErrorCode): number => ERROR_KINDS[code].status

const RETRY_AFTER: Readonly<Partial<Record<ErrorCode, number>>> = { NOT_READY: 1, OVERLOADED: 1 }

/** Seconds after which the same question may be answered; undefined where waiting is no remedy, or nobody knows. */
export const retryAfterOf = (code: ErrorCode): number | undefined => RETRY_AFTER[code]

/**
 * An error that the asker sees as it is: message, code and the further extensions. Anything else that is thrown
 * leaves as INTERNAL_SERVER_ERROR without its message. graphql-js copies `extensions` from it.
 */
export class SifaError extends Error {
  readonly code: ErrorCode
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'SifaError'
    this.code = code
    this.extensions = { ...extensions, code }
  }
}

/** Markdown for README.md between its `<!-- error codes -->` markers. */
export const errorCodesTable = (): string =>
  ['| code | HTTP | meaning |', '| --- | --- | --- |', ...Object.entries(ERROR_KINDS).map(rowOf)].join('\n')

const rowOf = ([code, { status, help }]: readonly [string, ErrorKind]): string =>
  `| \`${code}\` | ${status} | ${help} |`
