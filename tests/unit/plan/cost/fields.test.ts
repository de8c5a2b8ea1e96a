/** A list that nobody estimates would let any question through. */
import { buildSchema, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { FAN_OUTS } from '../../../../src/plan/cost/fan-outs.ts'
import { costFieldsOf } from '../../../../src/plan/cost/fields.ts'
import { WORK } from '../../../../src/plan/cost/work.ts'
import { compiled } from '../../../support/compiled.ts'
import { schema } from '../../../support/weighed.ts'

describe('estimates', () => {
  it('are there for every list of the schema', () => {
    expect(() => costFieldsOf(schema)).not.toThrow()
  })

  it('are asked for by name where one is missing', () => {
    const other = buildSchema(
      'type Query { meeting: Meeting actors: [A] } type Meeting { topics: [A] friends: [A!]! } type A { id: ID names: [A] }',
    )
    expect(() => costFieldsOf(other)).toThrow('their length: Query.actors, Meeting.friends, A.names')
  })

  it('are asked for a connection that is not a root field', () => {
    const other = buildSchema(
      'type Query { all(first: Int): AConnection } type A { more(first: Int): AConnection } type AConnection { nodes: [A] pageInfo: P } type P { endCursor: ID }',
    )
    expect(() => costFieldsOf(other)).toThrow('their length: A.more')
  })

  it('name only fields that there are', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) || isInterfaceType(type),
    )
    const has = (entry: string): boolean => {
      const [on, field = ''] = entry.split('.')
      return types.some((type) => (on === '*' || on === type.name) && field in type.getFields())
    }
    expect([...Object.keys(FAN_OUTS), ...Object.keys(WORK)].filter((entry) => !has(entry))).toEqual([])
  })
})

describe('what `first` may be', () => {
  const asks: Readonly<Record<string, (first: number) => string>> = {
    'Query.search': (first) => `{ search(text: "a", first: ${String(first)}) { how } }`,
    'Query.suggest': (first) => `{ suggest(prefix: "a", first: ${String(first)}) { how } }`,
    'Query.paths': (first) =>
      `{ paths(from: {id: "person:a"}, to: {id: "person:b"}, first: ${String(first)}) { searched } }`,
    'Query.meetings': (first) => `{ meetings(first: ${String(first)}) { totalCount } }`,
  }

  it.each(Object.entries(asks))('is for %s what its area says', async (name, document) => {
    const [, field = ''] = name.split('.')
    const most = costFieldsOf(schema).get('Query')?.get(field)?.most ?? 0
    expect((await compiled(document(most))).errors.filter((each) => each.startsWith('BAD'))).toEqual([])
    expect((await compiled(document(most + 1))).errors[0]).toContain('BAD_USER_INPUT')
  })
})
