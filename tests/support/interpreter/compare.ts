/** Asks both and tells where they differ. */
import { isDeepStrictEqual } from 'node:util'
import type { asker } from '../small-world.ts'
import { SHAPES } from './questions.ts'
import { chanceOf } from './random.ts'
import type { TheRecord } from './record.ts'
import type { Question, Shape } from './shape.ts'

export interface Difference {
  readonly shape: string
  /** Asks the same again: a seed of `questionOf`. */
  readonly seed: number
  readonly question: Question
  readonly document: string
  readonly service: unknown
  readonly interpreter: unknown
}

export interface Compared {
  readonly asked: number
  /** Answers of the interpreter that say something: empty ones agree too easily. */
  readonly telling: number
  readonly differences: readonly Difference[]
  /** Milliseconds that the service took, by shape. */
  readonly times: ReadonlyMap<string, readonly number[]>
}

/** The question of a seed. */
export const questionOf = (record: TheRecord, seed: number, shapes: readonly Shape[] = SHAPES) => {
  const chance = chanceOf(seed)
  const shape = chance.pick(shapes)
  return { shape, question: shape.draw(chance, record) }
}

/** Asks `n` questions of the seeds from `seed` on. */
export const compare = async (
  ask: ReturnType<typeof asker>,
  record: TheRecord,
  {
    seed,
    n,
    shapes = SHAPES,
  }: { readonly seed: number; readonly n: number; readonly shapes?: readonly Shape[] },
): Promise<Compared> => {
  const differences: Difference[] = []
  const times = new Map<string, number[]>()
  let telling = 0
  for (let at = seed; at < seed + n; at += 1) {
    const { shape, question } = questionOf(record, at, shapes)
    const begun = performance.now()
    const { data, codes } = await ask(shape.document, question)
    times.set(shape.name, [...(times.get(shape.name) ?? []), performance.now() - begun])
    const answer = (data as { answer: unknown } | null)?.answer ?? null
    const service = codes.length > 0 ? { codes } : shape.shape === undefined ? answer : shape.shape(answer)
    const interpreter = JSON.parse(JSON.stringify(shape.answer(record, question))) as unknown
    if (!isEmpty(interpreter)) telling += 1
    if (!isDeepStrictEqual(service, interpreter))
      differences.push({
        shape: shape.name,
        seed: at,
        question,
        document: shape.document,
        service,
        interpreter,
      })
  }
  return { asked: n, telling, differences, times }
}

const isEmpty = (answer: unknown): boolean => answer === null || !/"id"|=/u.test(JSON.stringify(answer))
