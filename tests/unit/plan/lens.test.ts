import { describe, expect, it } from 'vitest'
import { lensOf } from '../../../src/plan/lens.ts'
import { createSchema } from '../../../src/server/schema.ts'
import { compiled } from '../../support/compiled.ts'

describe('every root field', () => {
  const fields = Object.values(createSchema().getQueryType()?.getFields() ?? {})

  it.each(fields.map((field) => [field.name, field] as const))('%s takes a lens', (_, { args }) => {
    expect(args.some(({ name, type }) => name === 'lens' && String(type) === 'Lens')).toBe(true)
  })
})

describe('a lens', () => {
  it('that hides nothing is open, whatever it is written like', () => {
    for (const input of [null, {}, { sources: {}, minPublishers: 1 }, { publishers: { except: [] } }])
      expect(lensOf(input)).toMatchObject({ open: true, past: false, parameters: {} })
    expect(lensOf({ certainty: 'CERTAIN' })).toMatchObject({ open: true, certain: true })
    expect(lensOf({ sources: { only: [] } }).open).toBe(false)
  })

  it('on the past reaches to the last instant of its day, and knows withdrawn claims', () => {
    const lens = lensOf({ asKnownOn: '2024-05-02' })
    expect(lens).toMatchObject({ open: false, past: true, about: ':ABOUT|WAS_ABOUT' })
    expect(lens.parameters).toMatchObject({ lens: { known: '2024-05-02T23:59:59.999Z' } })
  })

  it('makes one text for all lenses of its kind', async () => {
    const text = async (lens: object): Promise<string | undefined> =>
      (await compiled('query ($lens: Lens) { stats(lens: $lens) { claims sources } }', { lens }))
        .statements[0]?.text
    const [one, other] = [{ sources: { only: ['a'] } }, { publishers: { except: ['b'] }, minPublishers: 3 }]
    expect(await text(one)).toBe(await text(other))
    const known = { asKnownOn: '2024-05-02' }
    expect(await text(known)).toBe(await text({ ...one, asKnownOn: '1999-12-31', includeInferred: false }))
    expect(await text(known)).not.toBe(await text(one))
  })

  it('takes a day and nothing else for a day', async () => {
    const question = 'query ($lens: Lens) { stats(lens: $lens) { claims } }'
    for (const asKnownOn of ['2024-05', '2024-02-30', 'yesterday', 20240502]) {
      const { errors, statements } = await compiled(question, { lens: { asKnownOn } })
      expect(errors[0]).toMatch(/is not a day/u)
      expect(statements).toEqual([])
    }
  })
})
