/** Reads the body of a request: its type first, its size while it arrives, then its characters and its nesting. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { SifaError } from '../model/errors.ts'

/** Bytes. */
export const MAX_BODY = 64 * 1024
/** Levels of arrays and objects in the JSON of a request. Variables of honest questions have three or four. */
export const MAX_JSON_NESTING = 32

/** The JSON value that a POST carries. Throws a SifaError that says what the body should have been. */
export const readJsonBody = async (request: IncomingMessage): Promise<unknown> => {
  checkMediaType(request.headers)
  return parseJson(decode(await readBytes(request)))
}

/** Refuses what is not JSON in UTF-8, and what is compressed. */
export const checkMediaType = (headers: IncomingHttpHeaders): void => {
  const type = headers['content-type'] ?? ''
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase())
  if (essence !== 'application/json')
    throw unsupported('The body must be JSON: send "content-type: application/json".')
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length)
  if (charset !== undefined && !['utf-8', 'utf8'].includes(charset.replace(/^"(.*)"$/, '$1')))
    throw unsupported('The body must be in UTF-8.')
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (encoding !== '' && encoding !== 'identity') throw unsupported('The body must not be compressed.')
}

const unsupported = (message: string): SifaError => new SifaError('UNSUPPORTED_MEDIA_TYPE', message)

const tooLarge = (): SifaError =>
  new SifaError('BODY_TOO_LARGE', `The body must not be over ${MAX_BODY} bytes.`, { limit: MAX_BODY })

const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose)
      act()
    }
    const onData = (chunk: Buffer): void => {
      size += chunk.length
      if (size > MAX_BODY) settle(() => reject(tooLarge()))
      else chunks.push(chunk)
    }
    const onEnd = (): void => settle(() => resolve(Buffer.concat(chunks)))
    const onClose = (): void =>
      settle(() => reject(new SifaError('REQUEST_TIMEOUT', 'The body did not arrive whole.')))
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose)
  })
}

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SifaError('BAD_REQUEST', 'The body is not UTF-8.')
  }
}

/** JSON.parse behind a cap on nesting. Throws BAD_REQUEST or NESTING_TOO_DEEP; never repeats the text. */
export const parseJson = (text: string, what = 'The body'): unknown => {
  if (nestingOf(text) > MAX_JSON_NESTING)
    throw new SifaError(
      'NESTING_TOO_DEEP',
      `The JSON must not be nested deeper than ${MAX_JSON_NESTING} levels.`,
      { limit: MAX_JSON_NESTING },
    )
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new SifaError('BAD_REQUEST', `${what} is not JSON.`)
  }
}

/** The deepest nesting of [] and {} outside strings: one pass, no recursion, no backtracking. */
const nestingOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString && character === '\\') at += 1
    else if (character === '"') inString = !inString
    else if (inString) continue
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
