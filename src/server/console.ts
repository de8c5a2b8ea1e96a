/**
 * The console that a browser gets at `/`: the files of `dist/console`, listed once at the start and read from disk as
 * they are asked for. What is not on the list is not there, so no path of a request ever reaches the disk.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SifaError } from '../model/errors.ts'
import { inProject } from '../model/paths.ts'
import { prefers } from './accept.ts'
import { send } from './answers.ts'
import type { Log } from './log.ts'

type Handler<T> = (request: IncomingMessage, response: ServerResponse) => T

export interface BrowserConsole {
  /** Whether this request comes from somebody who reads HTML rather than JSON. */
  readonly wantedBy: (request: IncomingMessage) => boolean
  readonly sendPage: Handler<void>
  /** Address → what sends that file. */
  readonly files: ReadonlyMap<string, Handler<Promise<void>>>
}

/**
 * Only what comes from here, and no code but in files. `style-src` has to let styles in the page through: the editor
 * writes its theme into style elements and its layout into style attributes. `data:` holds its drawn underlines.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const PAGE_HEADERS = { 'content-security-policy': POLICY, 'cross-origin-opener-policy': 'same-origin' }

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
}

/** Best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Undefined where the console was not built. */
export const readConsole = (folder = inProject('dist', 'console')): BrowserConsole | undefined => {
  const page = pageIn(folder)
  if (page === undefined) return undefined
  const etag = `"${createHash('sha256').update(page).digest('base64url')}"`
  return {
    wantedBy: ({ headers }) => prefers(headers.accept, 'text/html', 'application/json'),
    sendPage: (request, response) => sendPage(page, etag, request, response),
    files: new Map(filesIn(folder)),
  }
}

const pageIn = (folder: string): string | undefined => {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8')
  } catch {
    return undefined
  }
}

/** Looked at anew each time: it names the files of one build. */
const sendPage = (page: string, etag: string, request: IncomingMessage, response: ServerResponse): void => {
  const headers = { ...PAGE_HEADERS, 'cache-control': 'no-cache', vary: 'Accept', etag }
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end()
  else send(response, 200, page, { ...headers, 'content-type': 'text/html; charset=utf-8' })
}

/** The names hold a hash of the contents: what was fetched once stays right. */
const filesIn = (folder: string): readonly [string, Handler<Promise<void>>][] => {
  const names = new Set(readdirSync(join(folder, 'console')))
  return [...names].flatMap((name) => {
    const type = TYPES[extname(name)]
    if (type === undefined) return []
    const forms = ENCODINGS.filter(([, ending]) => names.has(`${name}${ending}`))
    const path = join(folder, 'console', name)
    const headers = {
      ...PAGE_HEADERS,
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    }
    return [[`/console/${name}`, (request, response) => sendFile(path, forms, headers, request, response)]]
  })
}

const sendFile = async (
  path: string,
  forms: readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const accepted = request.headers['accept-encoding']
  const [encoding, ending] = forms.find(([name]) => prefers(accepted, name, 'identity')) ?? [undefined, '']
  const file = await open(`${path}${ending}`).catch(() => {
    throw new SifaError('NOT_FOUND', 'The console was built anew: load the page again.')
  })
  try {
    const { size } = await file.stat()
    response.writeHead(200, {
      ...headers,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
      'content-length': size,
    })
    if (request.method === 'HEAD') response.end()
    // Whoever leaves early gets no error: there is nobody to read it.
    else await pipeline(file.createReadStream({ autoClose: false }), response).catch(() => undefined)
  } finally {
    await file.close()
  }
}

/** The console, or a word in the log where it was not built. */
export const builtConsole = (log: Log): BrowserConsole | undefined => {
  const found = readConsole()
  if (found === undefined) log.warn('There is no console for browsers: "npm run build" makes it.')
  return found
}
