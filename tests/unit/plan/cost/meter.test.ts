/** What is really read, by the shapes of answers. */
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { Meter } from '../../../../src/plan/cost/meter.ts'
import { schema } from '../../../support/weighed.ts'

const list = (length: number): readonly (readonly string[])[] =>
  Array.from({ length }, (_, index) => [`role:r${String(index)}`])

/** Asks for an institution's roles of a database that has so many. */
const ask = (length: number, most: number) => {
  const meter = new Meter(most)
  const answer = graphql({
    schema,
    source: '{ institution(ref: {id: "institution:a"}) { roles { id } } }',
    contextValue: {
      database: { read: () => Promise.resolve([[[list(length)]]]) },
      now: () => new Date(0),
      meter,
    },
  })
  return { meter, answer }
}

describe('a meter', () => {
  it('counts each object once', async () => {
    const { meter, answer } = ask(7, 100)
    expect((await answer).errors).toBeUndefined()
    expect(meter.read).toBe(1 + 7)
  })

  it('stops the reading where there are too many', async () => {
    const { meter, answer } = ask(1_000, 50)
    const { data, errors = [] } = await answer
    expect(data).toEqual({ institution: null })
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', most: 50 })
    expect(meter.read).toBe(51)
  })

  it('counts the objects of a page once, whatever is asked of it', async () => {
    const meter = new Meter(1_000)
    const nodes = ['a', 'b', 'c'].map((id) => [`tenure:${id}`, `tenure:${id}`])
    const { data, errors } = await graphql({
      schema,
      source:
        '{ person(ref: {id: "person:a"}) { tenures { nodes { id } edges { node { id } } pageInfo { hasNextPage } } } }',
      contextValue: {
        database: { read: () => Promise.resolve([[[nodes]]]) },
        now: () => new Date(0),
        meter,
      },
    })
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toContain('tenure:c')
    expect(meter.read).toBe(1 + 3)
  })
})
