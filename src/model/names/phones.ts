import { DROPS, MASSES, SWAPS } from './tables/phone-costs.ts'

/** Words longer than this are compared by their first phones. */
export const MAX_PHONES = 40

const SWAP_COST = new Map<number, number>()
const pairCode = (a: number, b: number): number => a * 0x10000 + b
for (const row of SWAPS) {
  for (const pair of row.pairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    SWAP_COST.set(pairCode(a, b), row.cost).set(pairCode(b, a), row.cost)
  }
}
const DROP_COST = new Map(
  DROPS.flatMap((row) => [...row.phones].map((phone) => [phone.charCodeAt(0), row] as const)),
)
const MASS = new Map(
  MASSES.flatMap((row) => [...row.phones].map((phone) => [phone.charCodeAt(0), row.mass] as const)),
)

const swap = (a: number, b: number): number => (a === b ? 0 : (SWAP_COST.get(pairCode(a, b)) ?? 1))

function dropCosts(phones: string, length: number): Float64Array {
  const costs = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const row = DROP_COST.get(phones.charCodeAt(i))
    costs[i] = row === undefined ? 1 : i === length - 1 ? row.edge : row.cost
  }
  return costs
}

/** How much a word has to be told apart by: about its number of consonants, 1 at least. */
export function massOf(phones: string): number {
  let mass = 0
  for (let i = 0; i < phones.length; i++) mass += MASS.get(phones.charCodeAt(i)) ?? 1
  return Math.max(mass, 1)
}

/** The weighted edit distance of two phone strings (costs in the tables). */
export function distance(a: string, b: string): number {
  const n = Math.min(a.length, MAX_PHONES)
  const m = Math.min(b.length, MAX_PHONES)
  const dropA = dropCosts(a, n)
  const dropB = dropCosts(b, m)
  const row = new Float64Array(m + 1)
  for (let j = 1; j <= m; j++) row[j] = row[j - 1]! + dropB[j - 1]!
  for (let i = 1; i <= n; i++) {
    const phone = a.charCodeAt(i - 1)
    const drop = dropA[i - 1]!
    let diagonal = row[0]!
    row[0] = diagonal + drop
    for (let j = 1; j <= m; j++) {
      const above = row[j]!
      row[j] = Math.min(diagonal + swap(phone, b.charCodeAt(j - 1)), above + drop, row[j - 1]! + dropB[j - 1]!)
      diagonal = above
    }
  }
  return row[m]!
}

/** How alike two words sound: 1 the same, 0 nothing in common. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const size = ((massOf(a) + massOf(b)) / 2) * 0.8
  return Math.max(0, 1 - distance(a, b) / size)
}
