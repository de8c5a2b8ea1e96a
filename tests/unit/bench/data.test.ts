/** The bench's data come from their seed alone. */
import { describe, expect, it } from 'vitest'
import { measured } from '../../bench/data/digest.ts'
import { dice } from '../../bench/data/random.ts'
import { personName, SPELLINGS } from '../../bench/data/spellings.ts'
import { world } from '../../bench/data/world.ts'
import type { Size } from '../../bench/data/cast.ts'

const TINY: Size = { states: 2, people: 2_100, meetings: 40, seed: 1 }

describe('data of the bench', () => {
  it('are the same for one seed, and others for another', () => {
    const once = measured(world(TINY))
    expect(measured(world(TINY))).toEqual(once)
    expect(measured(world({ ...TINY, seed: 2 })).digest).not.toBe(once.digest)
  })

  it('have as many people and meetings as was asked for, and four seats a meeting', () => {
    const { counts } = measured(world(TINY))
    expect(counts.people).toBe(TINY.people)
    expect(counts.meetings).toBe(TINY.meetings)
    expect(counts.participations / counts.meetings).toBeGreaterThan(3.8)
  })

  it('point only at what is there', () => {
    const { entities, reports } = world(TINY)
    const ids = new Set(entities.map(({ id }) => id))
    for (const { source, facts, claims } of reports()) {
      const own = new Set(facts.map(({ id }) => id))
      const targets = [
        source.publisher ?? '',
        ...facts.flatMap(({ links, child }) => [...links.map(({ to }) => to), ...(child ?? '').split(' ')]),
        ...claims.flatMap(({ links }) => links.map(({ to }) => to)),
      ].filter((id) => id !== '' && !own.has(id))
      expect(targets.filter((id) => !ids.has(id))).toEqual([])
    }
  })

  it('give people names that differ', () => {
    const names = new Set(Array.from({ length: SPELLINGS }, (_, n) => personName(n).en))
    expect(names.size).toBe(SPELLINGS)
  })

  it('are thrown by dice that reach all sides', () => {
    const { below } = dice(3)
    const thrown = new Set(Array.from({ length: 200 }, () => below(6)))
    expect([...thrown].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
})
