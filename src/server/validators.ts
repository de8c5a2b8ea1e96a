/** ETags on GET: whoever has the answer already gets 304 and no body. */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A strong validator of an answer's text: 128 bits of its SHA-256. */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

/** Whether the caller names the validator, weakly or strongly (RFC 9110, 13.1.2). */
export const hasAlready = ({ 'if-none-match': given }: IncomingHttpHeaders, etag: string): boolean =>
  given !== undefined &&
  (given.trim() === '*' || given.split(',').some((each) => each.trim().replace(/^W\//, '') === etag))
