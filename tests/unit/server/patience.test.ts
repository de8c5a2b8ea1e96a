import { describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/run.ts'
import type { ReadOptions } from '../../../src/model/statement.ts'
import { PLANNING_MS, turns, withPatience } from '../../../src/server/patience.ts'

describe('patience', () => {
  it('gives the first run of a text time to be planned, and later ones the usual limit', async () => {
    const limits: (number | undefined)[] = []
    const read = (_: unknown, options?: ReadOptions) => (limits.push(options?.timeoutMs), Promise.resolve([]))
    const patient = withPatience({ read } as unknown as Database, 5_000)
    for (const text of ['a', 'a', 'b', 'a']) await patient.read({ text, parameters: {} })
    expect(limits).toEqual([PLANNING_MS, 5_000, PLANNING_MS, 5_000])
  })

  it('is not used up by a run that fails', async () => {
    const limits: (number | undefined)[] = []
    const read = (_: unknown, options?: ReadOptions) => (
      limits.push(options?.timeoutMs),
      Promise.reject(new Error('no'))
    )
    const patient = withPatience({ read } as unknown as Database, 5_000)
    for (let i = 0; i < 2; i += 1)
      await expect(patient.read({ text: 'a', parameters: {} })).rejects.toThrow('no')
    expect(limits).toEqual([PLANNING_MS, PLANNING_MS])
  })
})

describe('turns', () => {
  it('let so many in at a time, the rest in their order, and go on after a failure', async () => {
    const inTurn = turns(2)
    const begun: number[] = []
    const state = { now: 0, most: 0 }
    const work = (name: number) => async (): Promise<number> => {
      begun.push(name)
      state.now += 1
      state.most = Math.max(state.most, state.now)
      await new Promise((resolve) => setTimeout(resolve, 5))
      state.now -= 1
      if (name === 1) throw new Error('one')
      return name
    }
    const all = await Promise.allSettled([0, 1, 2, 3, 4].map((name) => inTurn(work(name))))
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
    expect([begun, state.most]).toEqual([[0, 1, 2, 3, 4], 2])
  })
})
