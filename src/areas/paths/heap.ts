/** What comes first by an order, of a set that grows. */
export class Heap<T> {
  readonly #items: T[] = []
  readonly #before: (a: T, b: T) => boolean

  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before
  }

  push(item: T): void {
    this.#items.push(item)
    let at = this.#items.length - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!this.#swapIf(at, up)) return
      at = up
    }
  }

  pop(): T | undefined {
    const [top] = this.#items
    const last = this.#items.pop()
    if (last !== undefined && this.#items.length > 0) {
      this.#items[0] = last
      this.#sink()
    }
    return top
  }

  #sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = this.#isBefore(right, left) ? right : left
      if (!this.#swapIf(child, at)) return
      at = child
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#items[a], this.#items[b]]
    return x !== undefined && (y === undefined || this.#before(x, y))
  }

  #swapIf(lower: number, upper: number): boolean {
    const [a, b] = [this.#items[lower], this.#items[upper]]
    if (a === undefined || b === undefined || !this.#before(a, b)) return false
    this.#items[lower] = b
    this.#items[upper] = a
    return true
  }
}
