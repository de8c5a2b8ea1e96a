import { describe, expect, it } from 'vitest'
import { createLine, STANDING_AFTER_MS } from '../../../src/server/line.ts'
import type { LineOptions } from '../../../src/server/line.ts'

/** A line whose pieces of work end when the test says so. */
const serve = (options: Partial<LineOptions> = {}) => {
  const refused: string[] = []
  const begun: string[] = []
  const open = new Map<string, { end: () => void; fail: () => void }>()
  const clock = { now: 0 }
  const line = createLine({
    ...{ atOnce: 2, places: 3, standingMs: 20, burstMs: 60_000 },
    ...{ refused: (reason) => refused.push(reason), now: () => clock.now },
    ...options,
  })
  const ask = (name: string, caller?: AbortSignal): Promise<string> =>
    line.run(() => {
      begun.push(name)
      return new Promise((resolve, reject) => {
        open.set(name, { end: () => resolve(name), fail: () => reject(new Error(name)) })
      })
    }, caller)
  const settle = async (name: string, how: 'end' | 'fail' = 'end'): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve))
    open.get(name)?.[how]()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { line, ask, settle, begun, refused, clock }
}

const overloaded = { code: 'OVERLOADED' }
const quiet = (all: readonly Promise<unknown>[]): Promise<unknown> => Promise.allSettled(all)

describe('the line', () => {
  it('lets so many in at a time, the rest in their order, and goes on after a failure', async () => {
    const { line, ask, settle, begun } = serve()
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name))
    void quiet(all)
    await settle('')
    expect([begun, line.running(), line.waiting()]).toEqual([['a', 'b'], 2, 3])
    await settle('b', 'fail')
    await settle('a')
    expect([begun, line.running(), line.waiting()]).toEqual([['a', 'b', 'c', 'd'], 2, 1])
    for (const name of ['c', 'd', 'e']) await settle(name)
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    ])
    expect([line.running(), line.waiting()]).toEqual([0, 0])
  })
  it('refuses at once whoever finds no place, at the door too, and takes the next when one is free', async () => {
    const { line, ask, settle, refused } = serve()
    void quiet(['a', 'b', 'c', 'd', 'e'].map((name) => ask(name)))
    await expect(ask('f')).rejects.toMatchObject(overloaded)
    expect(() => line.admit()).toThrow(/asked at once/)
    expect(refused).toEqual(['full', 'full'])
    await settle('a')
    expect(() => line.admit()).not.toThrow()
    void quiet([ask('g')])
    await expect(ask('h')).rejects.toMatchObject(overloaded)
  })
  it('lets nobody past those who wait when a turn is handed on', async () => {
    const { line, ask, settle, begun } = serve({ atOnce: 1 })
    void quiet([ask('a'), ask('b')])
    await settle('a')
    void quiet([ask('c')])
    await settle('')
    expect([begun, line.running()]).toEqual([['a', 'b'], 1])
  })
})

describe('time in line', () => {
  it('is short in a line that stands', async () => {
    const { ask, refused, clock } = serve()
    void quiet(['a', 'b', 'c'].map((name) => ask(name)))
    clock.now = STANDING_AFTER_MS
    await expect(ask('d')).rejects.toMatchObject(overloaded)
    expect(refused).toEqual(['late'])
  })
  it('is long for those who came in a burst, and in a line that has been empty since', async () => {
    const { line, ask, settle, begun, clock } = serve()
    void quiet(['a', 'b', 'c', 'd'].map((name) => ask(name)))
    clock.now = STANDING_AFTER_MS
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(line.waiting()).toBe(2)
    for (const name of ['a', 'b']) await settle(name)
    void quiet([ask('e')])
    await new Promise((resolve) => setTimeout(resolve, 60))
    await settle('c')
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('callers', () => {
  it('who leave give up their places, and are told their own reason', async () => {
    const { line, ask, settle, begun, refused } = serve()
    const leave = new AbortController()
    void quiet([ask('a'), ask('b')])
    const gone = ask('c', leave.signal)
    void quiet([ask('d')])
    leave.abort(new Error('left'))
    await expect(gone).rejects.toThrow('left')
    expect(line.waiting()).toBe(1)
    await settle('a')
    expect([begun, refused]).toEqual([['a', 'b', 'd'], []])
    await expect(ask('e', leave.signal)).rejects.toThrow('left')
  })
  it('whose first piece is done are not refused, and go to the front: what was spent is not lost', async () => {
    const { ask, settle, begun, clock } = serve({ atOnce: 1 })
    const { signal } = new AbortController()
    void quiet([ask('names', signal), ...['a', 'b', 'c'].map((name) => ask(name))])
    clock.now = STANDING_AFTER_MS
    await settle('names')
    void quiet([ask('d'), ask('statement', signal)])
    await expect(ask('e')).rejects.toMatchObject(overloaded)
    await new Promise((resolve) => setTimeout(resolve, 60))
    await settle('a')
    expect(begun).toEqual(['names', 'a', 'statement'])
  })
})
