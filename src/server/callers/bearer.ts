/** What a request shows of a key: RFC 6750, 2.1, and nowhere else: no cookie, no parameter, no header of another name. */
import type { IncomingMessage } from 'node:http'

export type Shown = { readonly key: string } | 'nothing' | 'not a key'

/** Logins of a proxy in front, which may pass them on. */
const OF_PROXIES = /^(basic|digest|negotiate|ntlm)( |$)/i
/** Also what `newKey` makes. */
const BEARER = /^bearer +(sifa_[\w-]{43})$/i

export const shownBy = ({ headersDistinct }: IncomingMessage): Shown => {
  const all = headersDistinct['authorization'] ?? []
  const [header = ''] = all
  if (all.length > 1) return 'not a key'
  if (all.length === 0 || OF_PROXIES.test(header)) return 'nothing'
  const key = BEARER.exec(header)?.[1]
  return key === undefined ? 'not a key' : { key }
}
