/** The books of a conversion: what of each kind came in, what was put otherwise, and what was left out, with reasons. */

export interface Entry {
  readonly kind: string
  /** Address of the report, or what else it is about. */
  readonly where: string
  /** Where in it: "events[2].outcomes[0]". */
  readonly path: string
  readonly reason: string
}

export interface Ledger {
  /** So many of a kind came in. */
  came(kind: string, count?: number): void
  /** It arrives in another shape than it was noted in. */
  changed(entry: Entry): void
  /** It does not arrive. */
  left(entry: Entry): void
  readonly counts: Readonly<
    Record<string, { readonly in: number; readonly changed: number; readonly left: number }>
  >
  readonly changes: readonly Entry[]
  readonly leftovers: readonly Entry[]
}

export const createLedger = (): Ledger => {
  const came = new Map<string, number>()
  const changes: Entry[] = []
  const leftovers: Entry[] = []
  const of = (list: readonly Entry[], kind: string): number =>
    list.filter((entry) => entry.kind === kind).length
  return {
    came: (kind, count = 1) => came.set(kind, (came.get(kind) ?? 0) + count),
    changed: (entry) => changes.push(entry),
    left: (entry) => leftovers.push(entry),
    get counts() {
      return Object.fromEntries(
        [...came].map(([kind, count]) => [
          kind,
          { in: count, changed: of(changes, kind), left: of(leftovers, kind) },
        ]),
      )
    },
    changes,
    leftovers,
  }
}
