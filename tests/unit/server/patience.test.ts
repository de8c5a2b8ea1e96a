import { describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/run.ts'
import type { ReadOptions } from '../../../src/model/statement.ts'
import { lineOfReads, PLANNING_MS, withPatience } from '../../../src/server/patience.ts'

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

  it('says how many texts it knows', async () => {
    const patient = withPatience({ read: () => Promise.resolve([]) } as unknown as Database, 5_000)
    for (const text of ['a', 'a', 'b']) await patient.read({ text, parameters: {} })
    expect(patient.knownTexts()).toBe(2)
  })

  it('lets six statements run, and as many wait as there are places', async () => {
    const read = () => new Promise<never>(() => undefined)
    const line = lineOfReads(10)
    const patient = withPatience({ read } as unknown as Database, 5_000, line)
    const ask = () => patient.read({ text: 'a', parameters: {} })
    for (let i = 0; i < 16; i += 1) ask().catch(() => undefined)
    await expect(ask()).rejects.toMatchObject({ code: 'OVERLOADED' })
    expect([line.running(), line.waiting()]).toEqual([6, 10])
  })
})
