import { expect, it } from 'vitest'
import { createClosing } from '../../../src/server/closing.ts'
import { createLog } from '../../../src/server/log.ts'

it('closes the last opened first, once, and goes on whatever fails or hangs', async () => {
  const lines: string[] = []
  const order: string[] = []
  const closing = createClosing(createLog('text', (line) => lines.push(line)))
  closing.add('first', 1_000, () => Promise.resolve(order.push('first')))
  closing.add('hangs', 50, () => new Promise(() => order.push('hangs')))
  closing.add('fails', 1_000, () => Promise.reject(new Error('no')))
  closing.add('last', 1_000, () => Promise.resolve(order.push('last')))
  expect(closing.begun()).toBe(false)
  await Promise.all([closing.run(), closing.run()])
  expect(closing.begun()).toBe(true)
  expect(order).toEqual(['last', 'hangs', 'first'])
  expect(lines.join('\n')).toMatch(/Could not close: fails[^]*Gave up closing: hangs/)
})
