import { HeaderMap } from '@apollo/server'
import type { HTTPGraphQLResponse } from '@apollo/server'
import { describe, expect, it } from 'vitest'
import { createAnswerCache } from '../../../src/server/answer-cache.ts'
import { cacheKeyOf } from '../../../src/server/cache-key.ts'
import { etagOf, hasAlready } from '../../../src/server/validators.ts'

const answered = (string: string, status?: number): HTTPGraphQLResponse => ({
  ...(status !== undefined && { status }),
  headers: new HeaderMap(),
  body: { kind: 'complete', string },
})

/** A graph whose revision the test moves, and a cache on it. */
const graph = (maxBytes = 100_000) => {
  const state = { revision: 1, asked: 0, dead: false }
  const cache = createAnswerCache({
    maxBytes,
    revision: () => (state.dead ? Promise.reject(new Error('dead')) : Promise.resolve(state.revision)),
  })
  const ask = async (key = 'q', during: () => void = () => undefined): Promise<string> => {
    const { body } = await cache.answer(key, async () => {
      state.asked += 1
      const now = state.revision
      await Promise.resolve()
      during()
      return answered(`{"data":{"at":${String(now)}}}`)
    })
    await settled()
    return body.kind === 'complete' ? body.string : ''
  }
  return { state, cache, ask }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('kept answers', () => {
  it('are given while the graph is the same, once its revision is known', async () => {
    const { state, ask, cache } = graph()
    for (let i = 0; i < 5; i++) expect(await ask()).toBe('{"data":{"at":1}}')
    // The first look tells the revision, the second one that it stayed.
    expect(state.asked).toBe(2)
    expect(cache.counts()).toMatchObject({ hits: 3, misses: 2 })
  })

  it('are not given after a write', async () => {
    const { state, ask } = graph()
    await ask()
    await ask()
    state.revision = 2
    expect(await ask()).toBe('{"data":{"at":2}}')
  })

  it('are not kept where a write came while they were read', async () => {
    const { state, ask } = graph()
    await ask()
    expect(await ask('q', () => (state.revision = 2))).toBe('{"data":{"at":1}}')
    expect(await ask()).toBe('{"data":{"at":2}}')
  })

  it('are not given, and none is kept, while the database cannot say its revision', async () => {
    const { state, ask } = graph()
    await ask()
    await ask()
    state.dead = true
    await ask()
    await ask()
    expect(state.asked).toBe(4)
  })

  it('are shared by equal questions at one time, unless a write comes between', async () => {
    const { state, ask } = graph()
    await ask('first')
    state.asked = 0
    await Promise.all([ask(), ask(), ask()])
    expect(state.asked).toBe(1)
    state.asked = 0
    const answers = await Promise.all([ask('other', () => (state.revision = 2)), ask('other'), ask('other')])
    expect(answers[0]).toBe('{"data":{"at":1}}')
    expect(answers.slice(1)).toEqual(['{"data":{"at":2}}', '{"data":{"at":2}}'])
  })

  it.each([
    ['errors', '{"errors":[],"data":null}', undefined],
    ['another status', '{"data":{}}', 503],
    ['more than an eighth of the room', `{"data":"${'x'.repeat(8_000)}"}`, undefined],
  ])('never hold %s', async (_, text, status) => {
    const { cache } = graph()
    let asked = 0
    for (let i = 0; i < 4; i++) {
      await cache.answer('q', () => {
        asked += 1
        return Promise.resolve(answered(text, status))
      })
      await settled()
    }
    expect(asked).toBe(4)
  })

  it('pass on what the question fails with', async () => {
    const { cache } = graph()
    await expect(cache.answer('q', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  it('stay within their bytes', async () => {
    const { cache, ask } = graph(20_000)
    for (let i = 0; i < 500; i++) await ask(`q${String(i)}`)
    expect(cache.counts().bytes).toBeGreaterThan(10_000)
    expect(cache.counts().bytes).toBeLessThanOrEqual(20_000)
  })
})

describe('the key of an answer', () => {
  const request = { method: 'POST', headers: new HeaderMap(), search: '', body: { query: '{ a }' } }
  const get = { method: 'GET', headers: new HeaderMap(), search: '?query={a}', body: undefined }

  it('tells apart whatever the answer depends on', () => {
    const accepting = { ...request, headers: new HeaderMap([['accept', 'application/json']]) }
    const asking = { ...get, headers: new HeaderMap([['apollo-require-preflight', '1']]) }
    const keys = [
      cacheKeyOf(request, 'anonymous'),
      cacheKeyOf(request, 'trusted'),
      cacheKeyOf(accepting, 'anonymous'),
      cacheKeyOf({ ...request, body: { query: '{ a }', variables: { a: 1 } } }, 'anonymous'),
      cacheKeyOf(asking, 'anonymous'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(cacheKeyOf({ ...request }, 'anonymous')).toBe(keys[0])
  })

  it('is none for a GET that another site could have sent', () => {
    expect(cacheKeyOf(get, 'anonymous')).toBeUndefined()
  })
})

describe('validators', () => {
  const etag = etagOf('{"data":{}}\n')

  it.each([
    [etag, true],
    [`W/${etag}`, true],
    [`"other", ${etag}`, true],
    ['*', true],
    ['"other"', false],
    [undefined, false],
  ])('of %s', (given, expected) => {
    expect(hasAlready(given === undefined ? {} : { 'if-none-match': given }, etag)).toBe(expected)
  })
})
