/**
 * Persisted documents, as the appendix of the GraphQL over HTTP draft has them: `documentId` in the place of `query`,
 * beside `variables` and `operationName`, in a body or in the address of a GET. What it stands for is put in its place,
 * and goes through every limit like a document that was sent.
 */
import { SifaError } from '../../model/errors.ts'

export interface StoredOperations {
  /** Text by id ("sha256:<hex>") and by name. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether any other document is refused. */
  readonly only: boolean
}

export const NO_OPERATIONS: StoredOperations = { texts: new Map(), only: false }

/** A POST with its document. Throws a SifaError for an id that nothing is stored under, and for what may not be sent. */
export const storedInBody = (operations: StoredOperations, body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuseFree(operations, body)
  const { documentId, ...others } = body as Readonly<Record<string, unknown>>
  if (documentId === undefined || documentId === null) return refuseFree(operations, body)
  const { query } = others
  return { ...others, query: textOf(operations, documentId, query !== undefined && query !== null) }
}

/** The same for the parameters of a GET. */
export const storedInSearch = (operations: StoredOperations, search: string): string => {
  const parameters = new URLSearchParams(search)
  const ids = parameters.getAll('documentId')
  if (ids.length > 1) throw new SifaError('BAD_REQUEST', 'The parameter documentId may be given once.')
  const [id] = ids
  if (id === undefined) return refuseFree(operations, search)
  const text = textOf(operations, id, parameters.has('query'))
  parameters.delete('documentId')
  parameters.set('query', text)
  return `?${parameters.toString()}`
}

const refuseFree = <T>({ only }: StoredOperations, asked: T): T => {
  if (only)
    throw new SifaError(
      'STORED_OPERATIONS_ONLY',
      'Documents are not taken here: send the documentId of a stored operation.',
    )
  return asked
}

const textOf = ({ texts }: StoredOperations, id: unknown, hasQuery: boolean): string => {
  if (hasQuery)
    throw new SifaError(
      'BAD_REQUEST',
      'Send documentId or query, not both: which one to answer is not clear.',
    )
  if (typeof id !== 'string') throw new SifaError('BAD_REQUEST', 'documentId must be text.')
  const text = texts.get(id)
  if (text === undefined)
    throw new SifaError('UNKNOWN_OPERATION', 'No stored operation has this documentId, be it id or name.')
  return text
}
