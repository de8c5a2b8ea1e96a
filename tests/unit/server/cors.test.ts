import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCors } from '../../../src/server/cors.ts'
import { startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'

const LISTED = ['https://dash.example', 'http://localhost:3000']
let open: TinyService
let closed: TinyService
beforeAll(async () => {
  open = await startTiny(500, true, true, undefined, { cors: createCors(LISTED) })
  closed = await startTiny()
})
afterAll(async () => {
  await Promise.all([open.service.stop(100), closed.service.stop(100)])
})

const FOREIGN = [
  'null',
  '*',
  '',
  'https://dash.example.evil.example',
  'https://evil.example/https://dash.example',
  'https://evildash.example',
  'https://sub.dash.example',
  'http://dash.example',
  'https://dash.example:8443',
  'https://dash.example/',
  'https://DASH.example',
  'https://dash.example, https://evil.example',
  'https://user@dash.example',
  'http://localhost:3001',
  'http://127.0.0.1:3000',
  'file://',
]

const ask = (tiny: TinyService, origin: string, path = '/graphql', query = '{ hello }'): Promise<Response> =>
  fetch(`${tiny.url}${path}`, {
    method: path === '/graphql' ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', origin },
    ...(path === '/graphql' && { body: JSON.stringify({ query }) }),
  })

const preflight = (tiny: TinyService, origin: string, method = 'POST'): Promise<Response> =>
  fetch(`${tiny.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'x-evil' },
  })

const corsOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')))

describe('a listed origin', () => {
  it.each(LISTED)('%s reads answers and two of their headers, and never with credentials', async (origin) => {
    const response = await ask(open, origin)
    expect(await response.json()).toEqual({ data: { hello: 'hello world' } })
    expect(corsOf(response)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'x-request-id, retry-after',
    })
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(response.headers.get('vary')).toBe('Origin, accept')
  })
  it.each(LISTED)('%s gets a preflight answered with the least', async (origin) => {
    const response = await preflight(open, origin)
    expect(response.status).toBe(204)
    expect(corsOf(response)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'x-request-id, retry-after',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'content-type, authorization, apollo-require-preflight, x-apollo-operation-name',
      'access-control-max-age': '600',
    })
  })
  it('reads refusals too, whoever speaks them', async () => {
    const [origin = ''] = LISTED
    const wrong = await ask(open, origin, '/graphql', '{ nope }')
    expect([wrong.status, corsOf(wrong)['access-control-allow-origin']]).toEqual([400, origin])
    const early = await startTiny(500, false, true, undefined, { cors: createCors(LISTED) })
    const refused = await ask(early, origin)
    expect([refused.status, corsOf(refused)['access-control-allow-origin']]).toEqual([503, origin])
    await early.service.stop(100)
  })
  it('reads nothing but answers: health and front stay closed', async () => {
    for (const path of ['/', '/healthz', '/readyz', '/nope'])
      expect(corsOf(await ask(open, LISTED[0] ?? '', path))).toEqual({})
  })
})

describe('any other origin', () => {
  it.each(FOREIGN)(
    '"%s" gets no word of permission, and no answer that a cache could give to it',
    async (origin) => {
      for (const response of [await ask(open, origin), await preflight(open, origin)]) {
        expect(corsOf(response)).toEqual({})
        expect(response.headers.get('vary')).toMatch(/^Origin/)
        expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      }
    },
  )
})

describe('without a list', () => {
  it.each(['https://dash.example', 'null', '*'])('"%s" gets nothing', async (origin) => {
    for (const response of [await ask(closed, origin), await preflight(closed, origin)]) {
      expect(corsOf(response)).toEqual({})
      expect(response.headers.get('vary') ?? '').not.toContain('Origin')
    }
  })
})
