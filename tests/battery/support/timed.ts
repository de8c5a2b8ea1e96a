/** Asks each shape in turn, after a first round that nobody counts, and says how slow the machine was meanwhile. */
import { watchSlowness } from '../../support/slowness.ts'
import type { Slowness } from '../../support/slowness.ts'
import type { Answer } from './service.ts'

export interface Timed {
  readonly answers: readonly (Answer & { readonly what: string })[]
  readonly slow: Slowness
}

export interface Case {
  readonly what: string
  readonly ask: () => Promise<Answer>
}

/** The shortest of `rounds` counts for each case: what is refused at once is so whatever else the machine does. */
export const timed = async (cases: readonly Case[], rounds = 1): Promise<Timed> => {
  for (const { ask } of cases) await ask()
  const slowness = await watchSlowness()
  const answers: (Answer & { readonly what: string })[] = []
  for (const { what, ask } of cases) {
    const first = { ...(await ask()), what }
    let best = first
    for (let round = 1; round < rounds; round += 1) {
      const next = await ask()
      if (next.ms < best.ms) best = { ...next, what }
    }
    answers.push(best)
  }
  return { answers, slow: await slowness.end() }
}

/** What is not a refusal with a code, in words; empty where all are. */
export const notRefused = (answers: Timed['answers']): readonly string[] =>
  answers
    .filter(
      ({ status, code, text }) =>
        status < 400 || status >= 500 || typeof code !== 'string' || /call stack/i.test(text),
    )
    .map(({ what, status, text }) => `${what}: ${status} ${text.slice(0, 200)}`)
