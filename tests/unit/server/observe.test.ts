/** What is kept of a request: one line, some figures, and nothing that was sent in confidence. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathOf } from '../../../src/server/observe.ts'
import { read, startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'

let tiny: TinyService
beforeAll(async () => {
  tiny = await startTiny()
})
afterAll(() => tiny.service.stop(100))

type Event = Readonly<Record<string, unknown>>

const events = (): readonly Event[] => tiny.lines.map((line) => JSON.parse(line) as Event)

/** The lines of the request that this was the answer to; the last of them comes when the answer is out. */
const linesOf = async (response: Response): Promise<readonly Event[]> => {
  const id = response.headers.get('x-request-id')
  const mine = (): readonly Event[] => events().filter(({ requestId }) => requestId === id)
  await expect.poll(() => mine().some(({ status }) => status !== undefined)).toBe(true)
  return mine()
}

const metrics = async (): Promise<string> => (await fetch(`${tiny.url}/metrics`)).text()

describe('a request', () => {
  it('leaves one line', async () => {
    const response = await tiny.post('{ hello }')
    const text = await response.text()
    const lines = await linesOf(response)
    expect(lines).toHaveLength(1)
    const { time, requestId, ms, ...rest } = lines[0] ?? {}
    expect(rest).toEqual({
      ...{ level: 'info', message: 'Answered.', method: 'POST', path: '/graphql', status: 200 },
      bytes: text.length,
    })
    expect([typeof time, typeof requestId, typeof ms]).toEqual(['string', 'string', 'number'])
  })
  it('names the codes of its errors, and has its id in its other lines', async () => {
    const response = await tiny.post('{ refused broken hello }')
    const [masked, line] = await linesOf(response)
    expect(masked).toMatchObject({ level: 'error', message: 'An unexpected error was masked.' })
    expect(line).toMatchObject({ status: 200, codes: 'UNKNOWN_NAME,INTERNAL_SERVER_ERROR' })
  })
  it('is heard of when its caller leaves', async () => {
    const leave = new AbortController()
    const gone = fetch(`${tiny.url}/graphql?query=%7Bslow(ms:400)%7D`, {
      headers: { 'apollo-require-preflight': '1' },
      signal: leave.signal,
    })
    setTimeout(() => leave.abort(), 50)
    await expect(gone).rejects.toThrow()
    await expect.poll(() => events().find(({ message }) => message === 'The caller left.')).toBeDefined()
    expect(await metrics()).toContain(
      'sifa_http_requests_total{path="/graphql",method="GET",status="left"} 1',
    )
  })
  it('gets its id here: that of a caller is not looked at', async () => {
    const response = await fetch(`${tiny.url}/`, { headers: { 'x-request-id': 'forged' } })
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    await linesOf(response)
    expect(tiny.lines.join('\n')).not.toContain('forged')
  })
  it('leaves nothing of its document, variables, headers or address', async () => {
    const secret = 'hunter2hunter2'
    const headers = {
      ...{ 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      ...{ authorization: `Bearer ${secret}`, cookie: `sid=${secret}`, 'x-api-key': secret },
    }
    const query = `query ${secret} { hello(name: "${secret}") refused }`
    const variables = { password: secret }
    const body = JSON.stringify({ query, variables })
    const answers = [
      await fetch(`${tiny.url}/graphql?key=${secret}`, { method: 'POST', headers, body }),
      await fetch(`${tiny.url}/graphql?query=${encodeURIComponent(query)}`, { headers }),
      await fetch(`${tiny.url}/nowhere?token=${secret}`, { headers }),
    ]
    for (const answer of answers) await linesOf(answer)
    expect(tiny.lines.join('\n')).not.toContain(secret)
  })
  it.each(['/healthz', '/readyz', '/metrics'])('of a machine leaves no line: %s', async (path) => {
    const response = await fetch(tiny.url + path)
    await response.text()
    await linesOf(await tiny.post('{ hello }'))
    expect(events().filter((event) => event['path'] === path)).toEqual([])
  })
  it.each([
    ['/graphql?query=x', '/graphql'],
    [undefined, '/'],
    ['http://user:secret@host/graphql', '(no path)'],
    ['*', '(no path)'],
    [`/${'x'.repeat(300)}`, `/${'x'.repeat(199)}`],
  ])('has of %s only its path', (target, path) => expect(pathOf(target)).toBe(path))
})

describe('/metrics', () => {
  it('is text for Prometheus, and counts what was asked', async () => {
    const other = await startTiny()
    for (const document of ['{ hello }', '{ refused }', '{ helo }']) await read(other.post(document))
    await fetch(`${other.url}/made/up?x=1`)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(other.url).port), '127.0.0.1', () => socket.end('HELLO\r\n\r\n'))
      socket.on('close', () => resolve()).resume()
    })
    const response = await fetch(`${other.url}/metrics`)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    for (const line of [
      'sifa_http_requests_total{path="/graphql",method="POST",status="2xx"} 2',
      'sifa_http_requests_total{path="/graphql",method="POST",status="4xx"} 1',
      'sifa_http_requests_total{path="other",method="GET",status="4xx"} 1',
      'sifa_graphql_duration_seconds_count{status="2xx"} 2',
      'sifa_errors_total{code="UNKNOWN_NAME"} 1',
      'sifa_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
      'sifa_errors_total{code="NOT_FOUND"} 1',
      'sifa_errors_total{code="BAD_REQUEST"} 1',
      'sifa_ready 1',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).not.toContain('made')
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
    await other.service.stop(100)
  })
  it('answers HEAD, refuses POST, and stands in the signpost', async () => {
    const head = await fetch(`${tiny.url}/metrics`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await fetch(`${tiny.url}/metrics`, { method: 'POST' })).status).toBe(405)
    expect(await (await fetch(`${tiny.url}/`)).json()).toHaveProperty(['paths', '/metrics'])
  })
  it('says that a service is not ready', async () => {
    const early = await startTiny(500, false)
    expect(await (await fetch(`${early.url}/metrics`)).text()).toContain('\nsifa_ready 0\n')
    await early.service.stop(100)
  })
})
