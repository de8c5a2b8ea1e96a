/** Nobody is timed who answers otherwise than Sifa. */
import { difference, digestOf } from './answers.ts'
import { dataOf } from './asking.ts'
import type { Client } from './client.ts'
import type { Asking } from './ways.ts'

export interface Asked {
  readonly client: Client
  readonly asking: Asking
}

/** Answers to the first so many cases, in the common form. */
export const answersOf = async ({ client, asking }: Asked, count: number): Promise<readonly unknown[]> => {
  const answers: unknown[] = []
  for (let n = 0; n < count; n++) answers.push(asking.common(await dataOf(client, asking.bodies(n)), n))
  return answers
}

/** Null where all are equal; else which case is not, and where. */
export const otherwise = (ours: readonly unknown[], theirs: readonly unknown[]): string | null => {
  const at = ours.findIndex((answer, n) => digestOf(answer) !== digestOf(theirs[n]))
  return at < 0 ? null : `case ${at}: ${difference(ours[at], theirs[at]) ?? ''}`
}
