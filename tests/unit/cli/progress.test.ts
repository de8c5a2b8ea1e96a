import { expect, it } from 'vitest'
import { createProgress, megabytes, seconds } from '../../../src/cli/progress.ts'

it('is a few plain lines where there is no terminal, the last one full', () => {
  const lines: string[] = []
  const progress = createProgress('Loading', megabytes, { write: (text: string) => lines.push(text) })
  for (let done = 0; done <= 1_000; done += 1) progress.at(done * 1_000_000, 1_000_000_000)
  progress.stop()
  expect(lines.length).toBeLessThanOrEqual(5)
  expect(lines[0]).toBe('Loading: 0 MB of 1000 MB\n')
  expect(lines.at(-1)).toBe('Loading: 1000 MB of 1000 MB\n')
})
it('shows times in seconds', () => {
  expect(seconds(1_234)).toBe('1.2 s')
})
