import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'
import { pace } from '../../support/pace.ts'

let tiny: TinyService
beforeAll(async () => {
  tiny = await startTiny(400)
})
afterAll(() => tiny.service.stop(100))

describe('errors that the asker sees', () => {
  it('keeps a refusal as it is, beside the data', async () => {
    const answer = await read(tiny.post('{ refused hello }'))
    expect(answer.status).toBe(200)
    expect(answer.body.data).toEqual({ refused: null, hello: 'hello world' })
    expect(answer.body.errors?.[0]).toMatchObject({
      message: 'Nobody is called "x".',
      extensions: { code: 'UNKNOWN_NAME', candidates: ['y'] },
    })
  })
  it('masks what it does not know, and logs it under the request id', async () => {
    const response = await tiny.post('{ broken hello }')
    const id = response.headers.get('x-request-id')
    const answer = await read(response)
    expect(answer).toMatchObject({ status: 200, code: 'INTERNAL_SERVER_ERROR' })
    expect(answer.text).not.toMatch(/secret|TypeError|stack/)
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe(id)
    expect(tiny.lines.find((line) => line.includes(String(id)))).toContain('secret detail')
  })
  it('answers 500 without data where nothing could be answered for such a fault', async () => {
    const answer = await read(tiny.post('{ broken }'))
    expect(answer.status).toBe(500)
    expect(answer.body).not.toHaveProperty('data')
    expect(await read(tiny.post('{ must }'))).toMatchObject({ status: 500, code: 'INTERNAL_SERVER_ERROR' })
  })
  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('says of %s: %s', async (document, code) => {
    const answer = await read(tiny.post(document))
    expect(answer).toMatchObject({ status: 400, code })
    expect(answer.text).not.toContain('Did you mean')
  })
  it('calls a wrong variable bad input', async () => {
    const wrong = tiny.post('query ($n: Int!) { slow(ms: $n) }', { variables: { n: 'x' } })
    expect(await read(wrong)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' })
    const none = tiny.post('query ($n: Int) { hello(times: $n) }', { variables: { n: null } })
    expect(await read(none)).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
  it('shows at most five errors of a document, each cut', async () => {
    const document = `{ ${Array.from({ length: 40 }, (_, index) => `nope${index}${'x'.repeat(900)}`).join(' ')} }`
    const answer = await read(tiny.post(document))
    expect(answer.body.errors?.length).toBeLessThanOrEqual(6)
    expect(answer.text.length).toBeLessThan(8_192)
  })
  it('hides the schema where introspection is off', async () => {
    const closed = await startTiny(400, true, false)
    const answer = await read(closed.post('{ __schema { types { name } } }'))
    expect(answer).toMatchObject({ status: 400, code: 'INTROSPECTION_DISABLED' })
    await closed.service.stop(100)
  })
})

describe('the deadline', () => {
  it('answers whatever hangs, and tells the rest to stop', async () => {
    const before = tiny.aborted()
    const started = performance.now()
    expect(await read(tiny.post('{ slow(ms: 3000) }'))).toMatchObject({
      status: 504,
      code: 'STATEMENT_TIMEOUT',
    })
    expect(performance.now() - started).toBeLessThan(700 * pace())
    expect(tiny.aborted()).toBe(before + 1)
  })
  it('tells the rest to stop when the caller leaves', async () => {
    const before = tiny.aborted()
    const leave = new AbortController()
    const gone = fetch(`${tiny.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow(ms: 3000) }"}',
      signal: leave.signal,
    })
    setTimeout(() => leave.abort(), 100)
    await expect(gone).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(tiny.aborted()).toBe(before + 1)
  })
})
