import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'
import { pace } from '../../support/pace.ts'

let tiny: TinyService
beforeAll(async () => {
  tiny = await startTiny()
})
afterAll(() => tiny.service.stop(100))

const json = { 'content-type': 'application/json' }
const graphql = (init: RequestInit & { duplex?: string }): Promise<Response> =>
  fetch(`${tiny.url}/graphql`, init)

/** Sends bytes as they are and reads until the server ends the connection. */
const raw = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(tiny.url)
    let heard = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('close', () => resolve(heard)).on('error', reject)
  })

describe('questions', () => {
  it('answers a POST', async () => {
    const answer = await read(tiny.post('{ hello }'))
    expect(answer).toMatchObject({ status: 200, body: { data: { hello: 'hello world' } } })
  })
  it('answers a GET that a browser cannot have been tricked into', async () => {
    const response = await fetch(`${tiny.url}/graphql?query=${encodeURIComponent('{ hello }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(await read(response)).toMatchObject({ status: 200, body: { data: { hello: 'hello world' } } })
  })
  it('refuses a GET that a foreign page could send', async () => {
    const response = await fetch(`${tiny.url}/graphql?query=${encodeURIComponent('{ hello }')}`)
    expect(await read(response)).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })
  it('refuses a mutation by GET', async () => {
    const response = await fetch(`${tiny.url}/graphql?query=${encodeURIComponent('mutation { shout }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.headers.get('allow')).toBe('POST')
    expect(await read(response)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' })
  })
  it('answers in the media type asked for', async () => {
    const body = JSON.stringify({ query: '{ hello }' })
    const accept = 'application/graphql-response+json'
    const modern = await graphql({ method: 'POST', headers: { ...json, accept }, body })
    expect(modern.headers.get('content-type')).toBe(`${accept}; charset=utf-8`)
    const odd = await graphql({ method: 'POST', headers: { ...json, accept: 'image/png' }, body })
    expect(await read(odd)).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' })
  })
  it('sends the headers that keep an answer to its asker', async () => {
    const { headers } = await tiny.post('{ hello }')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('bodies', () => {
  const size = (bytes: number): string => {
    const frame = JSON.stringify({ query: '{ hello }', extensions: { pad: '' } })
    return JSON.stringify({ query: '{ hello }', extensions: { pad: 'x'.repeat(bytes - frame.length) } })
  }
  it('takes 64 KiB and refuses a byte more', async () => {
    expect(size(65_536)).toHaveLength(65_536)
    expect((await graphql({ method: 'POST', headers: json, body: size(65_536) })).status).toBe(200)
    const more = await read(graphql({ method: 'POST', headers: json, body: size(65_537) }))
    expect(more).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
  })
  it('refuses a long body of unknown length while it arrives', async () => {
    const started = performance.now()
    const answer = raw(
      Buffer.concat([
        Buffer.from(
          'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
        ),
        Buffer.from(`20000\r\n${' '.repeat(0x20000)}\r\n`),
      ]),
    )
    expect(await answer).toMatch(/^HTTP\/1.1 413 [^]*BODY_TOO_LARGE/)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
  it.each([
    ['bad JSON', json, '{"query": ', 400, 'BAD_REQUEST'],
    ['bad UTF-8', json, Buffer.from([0x7b, 0xff, 0x7d]), 400, 'BAD_REQUEST'],
    ['nothing', json, '', 400, 'BAD_REQUEST'],
    ['an array', json, '[{"query":"{ hello }"}]', 400, 'BAD_REQUEST'],
    ['no query', json, '{"variables":{}}', 400, 'BAD_REQUEST'],
    ['a query that is no text', json, '{"query":7}', 400, 'BAD_REQUEST'],
    ['JSON nested 100,000 deep', json, '['.repeat(60_000), 400, 'NESTING_TOO_DEEP'],
    ['quotes that never end', json, `"${'\\"'.repeat(32_000)}`, 400, 'BAD_REQUEST'],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'query=x',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['plain text', { 'content-type': 'text/plain' }, '{"query":"{ hello }"}', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['Latin-1', { 'content-type': 'application/json; charset=latin1' }, '{}', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['gzip', { ...json, 'content-encoding': 'gzip' }, 'x', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('refuses %s', async (_what, headers, body, status, code) => {
    const started = performance.now()
    const answer = await read(graphql({ method: 'POST', headers, body }))
    expect(answer).toMatchObject({ status, code })
    expect(answer.text.length).toBeLessThan(4_096)
    expect(performance.now() - started).toBeLessThan(100 * pace())
  })
  it('takes a quoted charset', async () => {
    const headers = { 'content-type': 'application/json; charset="UTF-8"' }
    const response = await graphql({ method: 'POST', headers, body: '{"query":"{ hello }"}' })
    expect(response.status).toBe(200)
  })
  it('caps the nesting of variables in a GET', async () => {
    const variables = encodeURIComponent(`{"a":${'['.repeat(50)}${']'.repeat(50)}}`)
    const response = await fetch(`${tiny.url}/graphql?query=%7Bhello%7D&variables=${variables}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(await read(response)).toMatchObject({ status: 400, code: 'NESTING_TOO_DEEP' })
  })
})

describe('paths and methods', () => {
  it('says at / where things are', async () => {
    expect(await (await fetch(`${tiny.url}/`)).json()).toMatchObject({ service: 'sifa' })
  })
  it('answers an unknown path, a wrong method, OPTIONS and HEAD cleanly', async () => {
    expect(await read(fetch(`${tiny.url}/admin`))).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    const wrong = await graphql({ method: 'DELETE' })
    expect(wrong.headers.get('allow')).toBe('GET, POST, OPTIONS')
    expect(await read(wrong)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' })
    const options = await graphql({ method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS'])
    const head = await fetch(`${tiny.url}/healthz`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
  it('answers what is no HTTP, and headers over 16 KiB, in JSON', async () => {
    expect(await raw('HELLO\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*BAD_REQUEST/)
    const long = `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`
    expect(await raw(long)).toMatch(/^HTTP\/1.1 413 [^]*BODY_TOO_LARGE/)
  })
})

describe('starting and stopping', () => {
  it('lets no question in before the start is done, and says what is missing', async () => {
    const early = await startTiny(500, false)
    expect(await read(early.post('{ hello }'))).toMatchObject({ status: 503, code: 'NOT_READY' })
    expect((await fetch(`${early.url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${early.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({
      ready: false,
      checks: { database: { ok: false }, seed: { ok: false } },
    })
    await early.service.stop(100)
  })
  it('finishes what is in flight, and then listens no more', async () => {
    const busy = await startTiny(2_000)
    const flight = read(busy.post('{ slow(ms: 300) }'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await busy.service.stop(5_000)
    expect(await flight).toMatchObject({ status: 200, body: { data: { slow: 'late' } } })
    await expect(fetch(busy.url)).rejects.toThrow()
  })
  it('fails with the word of the system where the port is taken', async () => {
    const second = await startTiny()
    const { port } = new URL(tiny.url)
    await expect(second.service.listen(Number(port), '127.0.0.1')).rejects.toThrow()
    const third = await startTiny()
    await Promise.all([second.service.stop(100), third.service.stop(100)])
  })
})
