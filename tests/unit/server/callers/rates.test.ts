import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rate } from '../../../../src/model/caller.ts'
import { createCallers } from '../../../../src/server/callers/callers.ts'
import { openKeyRing } from '../../../../src/server/callers/key-ring.ts'
import { createRateLimiter } from '../../../../src/server/callers/rate-limiter.ts'
import { createLog } from '../../../../src/server/log.ts'
import { read, startTiny } from '../tiny-service.ts'
import type { TinyService } from '../tiny-service.ts'
import { keyFolder } from './key-folder.ts'
import type { KeyFolder } from './key-folder.ts'

let keys: KeyFolder
let tiny: TinyService | undefined
let now: number
let lines: string[]
beforeEach(() => {
  keys = keyFolder()
  now = 0
  lines = []
})
afterEach(async () => {
  await tiny?.service.stop(100)
  keys.clear()
})

const rate = (perSecond: number, burst: number, sparesLoopback = false): Rate => ({
  perSecond,
  burst,
  sparesLoopback,
})

const start = async (
  anonymous: Rate | undefined,
  trusted: Rate | undefined,
  trustedHops = 0,
): Promise<void> => {
  const log = createLog('json', (line) => lines.push(line))
  const ring = await openKeyRing(keys.file, log)
  if ('faults' in ring) throw new Error('The keys have faults.')
  const limiter = createRateLimiter(100, () => now)
  const rates = { anonymous, trusted }
  const callers = createCallers({ keys: ring, rates, trustedHops, log, limiter })
  tiny = await startTiny(500, true, true, undefined, { callers })
}

const ask = (headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${tiny?.url ?? ''}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query":"{ caller }"}',
  })

const statuses = async (
  count: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly number[]> => {
  const all: number[] = []
  for (let index = 0; index < count; index += 1) all.push((await ask(headers)).status)
  return all
}

describe('over the rate', () => {
  it('answers 429 with its code and whole seconds to wait, and lets in again after them', async () => {
    await start(rate(1, 3), undefined)
    expect(await statuses(4)).toEqual([200, 200, 200, 429])
    now = 250
    const refused = await ask()
    expect(refused.headers.get('retry-after')).toBe('1')
    const { body, code } = await read(refused)
    expect(code).toBe('RATE_LIMITED')
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      perSecond: 1,
      burst: 3,
      retryAfter: 1,
    })
    now = 1_000
    expect(await statuses(2)).toEqual([200, 429])
  })
  it('still answers whether it lives and is ready, and says at / what it is', async () => {
    await start(rate(1, 1), undefined)
    expect(await statuses(2)).toEqual([200, 429])
    for (const path of ['/healthz', '/readyz', '/'])
      expect((await fetch(`${tiny?.url ?? ''}${path}`)).status).toBe(200)
  })
  it('counts a body that is refused, and a stored one, and a GET', async () => {
    await start(rate(1, 2), undefined)
    const get = (search: string) => fetch(`${tiny?.url ?? ''}/graphql${search}`)
    expect((await get('?query={hello}')).status).toBe(400)
    expect((await get('?documentId=x')).status).toBe(404)
    expect((await get('?documentId=x')).status).toBe(429)
  })
})

describe('one caller', () => {
  it('behind a trusted proxy is its address there; what it forges changes nothing', async () => {
    await start(rate(1, 2), undefined, 1)
    const from = (text: string) => ({ 'x-forwarded-for': text })
    expect(await statuses(3, from('203.0.113.7'))).toEqual([200, 200, 429])
    for (const forged of ['127.0.0.1', '::1', '198.51.100.1', '203.0.113.8'])
      expect(await statuses(1, from(`${forged}, 203.0.113.7`))).toEqual([429])
    expect(await statuses(1, from('203.0.113.8'))).toEqual([200])
  })
  it('is a whole /64 of IPv6', async () => {
    await start(rate(1, 2), undefined, 1)
    const from = (text: string) => ({ 'x-forwarded-for': text })
    expect(await statuses(2, from('2001:db8::1'))).toEqual([200, 200])
    expect(await statuses(1, from('2001:db8::ffff:2'))).toEqual([429])
    expect(await statuses(1, from('2001:db8:0:1::1'))).toEqual([200])
  })
  it('with a key is the key, wherever it asks from, and has the rate of its class', async () => {
    const [a, b] = [await keys.add('a'), await keys.add('b')]
    await start(rate(1, 1), rate(1, 3), 1)
    const by = (key: string, address: string) => ({
      authorization: `Bearer ${key}`,
      'x-forwarded-for': address,
    })
    expect(await statuses(2, by(a, '203.0.113.7'))).toEqual([200, 200])
    expect(await statuses(2, by(a, '203.0.113.8'))).toEqual([200, 429])
    expect(await statuses(1, by(b, '203.0.113.7'))).toEqual([200])
    expect(await statuses(1, { 'x-forwarded-for': '203.0.113.7' })).toEqual([200])
  })
  it('that guesses keys uses up what it may ask without one', async () => {
    await start(rate(1, 3), undefined, 1)
    const guess = { authorization: 'Bearer sifa_x', 'x-forwarded-for': '203.0.113.7' }
    expect(await statuses(4, guess)).toEqual([401, 401, 401, 429])
    expect(await statuses(1, { 'x-forwarded-for': '203.0.113.7' })).toEqual([429])
  })
  it('cannot take another’s place by a name: a key called like an address is none', async () => {
    const key = await keys.add('127.0.0.1')
    await start(rate(1, 1), rate(1, 1))
    expect(await statuses(1, { authorization: `Bearer ${key}` })).toEqual([200])
    expect(await statuses(2)).toEqual([200, 429])
  })
})

describe('on this machine', () => {
  it('nobody is limited by a rate that nobody has set', async () => {
    const key = await keys.add('a')
    await start(rate(1, 1, true), rate(1, 1, true))
    expect(await statuses(5)).toEqual([200, 200, 200, 200, 200])
    expect(await statuses(3, { authorization: `Bearer ${key}` })).toEqual([200, 200, 200])
  })
  it('a proxy that nobody has told of is limited as one, and the log says so once', async () => {
    await start(rate(1, 2, true), undefined)
    expect(await statuses(3, { 'x-forwarded-for': '203.0.113.7' })).toEqual([200, 200, 429])
    expect(await statuses(1, { 'x-forwarded-for': '203.0.113.8' })).toEqual([429])
    expect(await statuses(1)).toEqual([200])
    expect(lines.filter((line) => line.includes('SIFA_TRUST_PROXY'))).toHaveLength(1)
  })
  it('nobody is spared behind a proxy that is trusted, whatever it says', async () => {
    await start(rate(1, 1, true), undefined, 1)
    expect(await statuses(2, { 'x-forwarded-for': '127.0.0.1' })).toEqual([200, 429])
    expect(await statuses(1)).toEqual([429])
  })
  it('nothing is limited with "off"', async () => {
    await start(undefined, undefined, 1)
    expect(await statuses(5)).toEqual([200, 200, 200, 200, 200])
  })
})
