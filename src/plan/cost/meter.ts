/** Counts what is read for one request, and stops a field whose estimate is wrong. */
import { SifaError } from '../../model/errors.ts'

export class Meter {
  readonly most: number
  #read = 0

  /** `most` is the number of objects after which nothing more is read. */
  constructor(most: number) {
    this.most = most
  }

  get read(): number {
    return this.#read
  }

  /** One more object. Throws TOO_COSTLY once there are too many. */
  add(): void {
    this.#read += 1
    if (this.#read > this.most) throw tooMuch(this.most)
  }
}

const tooMuch = (most: number): SifaError =>
  new SifaError(
    'TOO_COSTLY',
    `The answer has more than ${most.toLocaleString('en')} objects, far more than was expected: ask for fewer items, or narrow it.`,
    { most },
  )
