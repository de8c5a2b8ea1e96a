import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prefers } from '../../../src/server/accept.ts'
import { readConsole } from '../../../src/server/console.ts'
import { startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'

const PAGE = '<!doctype html><title>Sifa</title>'
const CODE = 'console.log("سيفا")'
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

let folder: string
let tiny: TinyService

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sifa-console-'))
  mkdirSync(join(folder, 'console'))
  for (const [name, contents] of [
    ['index.html', PAGE],
    ['stamp', 'secret'],
    ['console/main-abc.js', CODE],
    ['console/main-abc.js.gz', gzipSync(CODE)],
    ['console/plain-abc.css', 'a {}'],
    ['console/gone-abc.svg', '<svg/>'],
    ['console/notes.txt', 'of no known type'],
  ] as const)
    writeFileSync(join(folder, name), contents)
  tiny = await startTiny(500, true, true, readConsole(folder))
  rmSync(join(folder, 'console/gone-abc.svg'))
})
afterAll(async () => {
  await tiny.service.stop(100)
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** As it stands: fetch would tidy the path and unpack the body. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(tiny.url)
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })

describe('the page at /', () => {
  it('goes to browsers, looked at anew each time and under its policy', async () => {
    const { status, headers, body } = await get('/?query=x', { accept: BROWSER })
    expect([status, body.toString()]).toEqual([200, PAGE])
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'Accept',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    const policy = String(headers['content-security-policy']).split('; ')
    for (const part of ["default-src 'none'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'"])
      expect(policy).toContain(part)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.join()).not.toMatch(/unsafe-eval|wasm|https?:|blob:|script-src[^,]*unsafe/)
  })
  it('is not sent again to who has it', async () => {
    const { headers } = await get('/', { accept: BROWSER })
    const again = await get('/', { accept: BROWSER, 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })
  it('is a signpost in JSON to everybody else', async () => {
    for (const accept of [undefined, '*/*', 'application/json', 'application/json, text/html;q=0.5']) {
      const { headers, body } = await get('/', accept === undefined ? {} : { accept })
      expect(headers['content-type']).toBe('application/json; charset=utf-8')
      expect(headers.vary).toBe('Accept')
      expect(JSON.parse(body.toString())).toMatchObject({
        paths: { '/graphql': expect.any(String) as string },
      })
    }
  })
  it('leaves /graphql to JSON, whatever a browser accepts', async () => {
    const { status, headers } = await get('/graphql', { accept: BROWSER })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(headers['content-type']).toMatch(/^application\//)
  })
})

describe('the files of the console', () => {
  it('may be kept for good: their names change with their contents', async () => {
    const { status, headers, body } = await get('/console/main-abc.js')
    expect([status, body.toString()]).toEqual([200, CODE])
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(Buffer.byteLength(CODE)),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
    expect(headers['content-encoding']).toBeUndefined()
  })
  it('go out packed to who unpacks them', async () => {
    const { headers, body } = await get('/console/main-abc.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect([headers['content-encoding'], body]).toEqual(['gzip', gzipSync(CODE)])
    const refused = await get('/console/main-abc.js', { 'accept-encoding': 'gzip;q=0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
    const never = await get('/console/plain-abc.css', { 'accept-encoding': 'gzip' })
    expect([never.headers['content-encoding'], never.body.toString()]).toEqual([undefined, 'a {}'])
  })
  it('answer HEAD without a body, and no other method', async () => {
    const head = await get('/console/main-abc.js', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(CODE)))
    const post = await get('/console/main-abc.js', {}, 'POST')
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
  it.each([
    '/console',
    '/console/',
    '/console/none.js',
    '/console/notes.txt',
    '/console/main-abc.js.gz',
    '/console/../stamp',
    '/console/..%2fstamp',
    '/console/%2e%2e/stamp',
    '/console/..\\stamp',
    '/../package.json',
    '/console/main-abc.js%00',
    '/index.html',
    '/stamp',
  ])('are all there is: %s is not found', async (path) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(body.toString()).toContain('NOT_FOUND')
  })
  it('that have gone since the start are not found, in words', async () => {
    const { status, body } = await get('/console/gone-abc.svg')
    expect(status).toBe(404)
    expect(body.toString()).toContain('load the page again')
  })
})

describe('a console that is not there', () => {
  it('leaves everything as it is', async () => {
    expect(readConsole(join(folder, 'none'))).toBeUndefined()
    const without = await startTiny()
    const response = await fetch(without.url, { headers: { accept: BROWSER } })
    expect(await response.json()).toMatchObject({ service: 'sifa' })
    await without.service.stop(100)
  })
})

describe('what is asked for', () => {
  it.each([
    ['text/html', true],
    ['TEXT/HTML ; q=0.5', true],
    ['text/html;q=0', false],
    ['text/html;q=x', false],
    ['*/*', false],
    ['application/json;q=0.9, text/html', true],
    ['application/json, text/html;q=0.9', false],
    ['', false],
    [undefined, false],
  ])('by %s is HTML: %s', (header, expected) => {
    expect(prefers(header, 'text/html', 'application/json')).toBe(expected)
  })
})
