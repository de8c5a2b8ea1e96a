import { parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { EXAMPLES, examplesText } from '../../../src/server/examples.ts'
import { createGate } from '../../../src/server/gate.ts'
import { createSchema } from '../../../src/server/schema.ts'

const schema = createSchema()

it.each(EXAMPLES)('fits the schema and the limits: $title', ({ document }) => {
  expect(validate(schema, parse(document))).toEqual([])
  expect(() => createGate(schema)(document)).not.toThrow()
})
it('can be pasted into a shell', () => {
  for (const { document } of EXAMPLES) expect(document).not.toMatch(/['\n]/)
  expect(examplesText('http://x')).toContain(
    "curl -s http://x/graphql -H 'content-type: application/json' -d '{",
  )
})
