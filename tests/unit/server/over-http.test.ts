/** The GraphQL-over-HTTP specification, by the audits of the package that is its reference. */
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTiny } from './tiny-service.ts'
import type { TinyService } from './tiny-service.ts'

let tiny: TinyService

beforeAll(async () => {
  tiny = await startTiny()
})

afterAll(() => tiny.service.stop(0))

/** What a server MAY do and this one does not: a form, and a GET that any page of the web could make a browser send. */
const REFUSED: ReadonlySet<string> = new Set(['5A70', 'D6D5', '6A70'])

const audits = serverAudits({ url: () => `${tiny.url}/graphql` })

describe('GraphQL over HTTP', () => {
  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn()
    expect(result).toMatchObject({ status: REFUSED.has(audit.id) ? 'notice' : 'ok' })
  })

  it('is asked in 61 ways', () => {
    expect(audits).toHaveLength(61)
  })
})
