export interface LikelyPair {
  readonly kind: 'person' | 'institution' | 'meeting'
  /** Ids, in order. */
  readonly one: string
  readonly other: string
  /** In words: why they may be one. At least one. */
  readonly reasons: readonly string[]
  /** What speaks against it. */
  readonly against: readonly string[]
}

/** Every pair of things that have a key in common, once, in order of id; keys that too many share say nothing. */
export const pairsSharing = <T extends { readonly id: string }>(
  things: readonly T[],
  keysOf: (thing: T) => Iterable<string>,
  tooMany: number,
): readonly (readonly [T, T])[] => {
  const holders = new Map<string, T[]>()
  for (const thing of [...things].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const key of new Set(keysOf(thing))) holders.set(key, [...(holders.get(key) ?? []), thing])
  const pairs = new Map<string, readonly [T, T]>()
  for (const sharing of holders.values()) {
    if (sharing.length > tooMany) continue
    sharing.forEach((one, index) => {
      for (const other of sharing.slice(index + 1)) pairs.set(`${one.id} ${other.id}`, [one, other])
    })
  }
  return [...pairs.values()]
}
