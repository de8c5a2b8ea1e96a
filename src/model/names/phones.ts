import { remembering } from '../memo.ts'
import type { DropRow } from './tables/phone-costs.ts'
import { DROPS, MASSES, SWAPS } from './tables/phone-costs.ts'

/** Words longer than this are compared by their first phones. */
export const MAX_PHONES = 32

/** The phones of a word in the form that comparing needs. */
export interface Sound {
  readonly phones: string
  /** Code of each phone: below {@link KNOWN} for the phones of the tables, from there on the letter itself. */
  readonly codes: Uint16Array
  /** What leaving each phone out costs; and when the other word is in a script without short vowels. */
  readonly drops: Float64Array
  readonly dropsUnwritten: Float64Array
  /** How much the word has to be told apart by: about its number of consonants, 1 at least. */
  readonly mass: number
  /** The firm consonants: those that cost 1 to leave out. */
  readonly firm: readonly number[]
  /** One bit for each firm consonant in the word. */
  readonly has: number
}

const KNOWN = 64
const FIRM = 'bptθdðḍẓzsščcjgkqɣxfvlmnr'
const CODES = new Map(Array.from(`${FIRM}hḥwyʿāaeiou`, (phone, code) => [phone, code] as const))
const codeOf = (phone: string): number => CODES.get(phone) ?? KNOWN + phone.charCodeAt(0)

/** Cost of hearing one phone as another, at first code * KNOWN + second code. */
const SWAP = new Float64Array(KNOWN * KNOWN).fill(1)
for (let code = 0; code < KNOWN; code++) SWAP[code * KNOWN + code] = 0
for (const { pairs, cost } of SWAPS) {
  for (const [first = '', second = ''] of pairs.split(' ').map((pair) => Array.from(pair))) {
    SWAP[codeOf(first) * KNOWN + codeOf(second)] = cost
    SWAP[codeOf(second) * KNOWN + codeOf(first)] = cost
  }
}
const swapCost = (code: number, other: number): number =>
  code === other ? 0 : code < KNOWN && other < KNOWN ? (SWAP[code * KNOWN + other] ?? 1) : 1

/** For each firm consonant one bit for each firm consonant that it may be heard as. */
const NEAR = Array.from(FIRM, (_, code) => {
  let bits = 0
  for (let other = 0; other < FIRM.length; other++) if (swapCost(code, other) < 1) bits |= 1 << other
  return bits
})

const byPhone = <T extends { readonly phones: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap((row) => Array.from(row.phones, (phone) => [phone, row] as const)))
const DROP = byPhone(DROPS)
const MASS = byPhone(MASSES)

const dropOf = (row: DropRow | undefined, last: boolean): number =>
  row === undefined ? 1 : last ? row.edge : row.cost

/** Makes phones ready for comparing. */
export const soundOf: (phones: string) => Sound = remembering(8192, (phones) => {
  const kept = Array.from(phones).slice(0, MAX_PHONES)
  const codes = Uint16Array.from(kept, codeOf)
  const drops = Float64Array.from(kept, (phone, i) => dropOf(DROP.get(phone), i === kept.length - 1))
  const dropsUnwritten = drops.map((cost, i) => Math.min(cost, DROP.get(kept[i] ?? '')?.unwritten ?? 1))
  const mass = kept.reduce((sum, phone) => sum + (MASS.get(phone)?.mass ?? 1), 0)
  const firm = [...codes].filter((code) => code < FIRM.length)
  const has = firm.reduce((bits, code) => bits | (1 << code), 0)
  return { phones, codes, drops, dropsUnwritten, mass: Math.max(mass, 1), firm, has }
})

function without(firm: readonly number[], has: number): number {
  let count = 0
  for (const code of firm) if (((NEAR[code] ?? 0) & has) === 0) count++
  return count
}

/** One row of the table of distances, used again by each call. */
const row = new Float64Array(MAX_PHONES + 1)
const at = (numbers: Float64Array | Uint16Array, i: number): number => numbers[i] ?? 0

/**
 * The weighted edit distance of two words (costs in the tables). `unwritten`: one of the words is in Arabic script and the other
 * is not, so that short vowels of the other cannot be written in it.
 */
export function distance(a: Sound, b: Sound, unwritten: boolean): number {
  const dropA = unwritten ? a.dropsUnwritten : a.drops
  const dropB = unwritten ? b.dropsUnwritten : b.drops
  const [n, m] = [a.codes.length, b.codes.length]
  row[0] = 0
  for (let j = 1; j <= m; j++) row[j] = at(row, j - 1) + at(dropB, j - 1)
  for (let i = 1; i <= n; i++) {
    const code = at(a.codes, i - 1)
    const drop = at(dropA, i - 1)
    let diagonal = at(row, 0)
    let left = diagonal + drop
    row[0] = left
    for (let j = 1; j <= m; j++) {
      const above = at(row, j)
      left = Math.min(diagonal + swapCost(code, at(b.codes, j - 1)), above + drop, left + at(dropB, j - 1))
      row[j] = left
      diagonal = above
    }
  }
  return at(row, m)
}

/**
 * How alike a word sounds to two words written together: {@link similarity} of the phones of both. What two words have between them is
 * looked at first, since most pairs of words have nothing to do with a third.
 */
export function similarityOfTwo(
  one: Sound,
  two: readonly [Sound, Sound],
  unwritten: boolean,
  floor: number,
): number {
  const [a, b] = two
  const most = (1 - floor) * ((one.mass + a.mass + b.mass) / 2) * 0.8
  if (without(one.firm, a.has | b.has) > most || without(a.firm, one.has) + without(b.firm, one.has) > most)
    return 0
  return similarity(one, soundOf(a.phones + b.phones), unwritten, floor)
}

/**
 * How alike two words sound: 1 the same, 0 nothing in common. See {@link distance}. 0 too when it must be below `floor`:
 * each firm consonant that the other word has nothing like costs 1 at least.
 */
export function similarity(a: Sound, b: Sound, unwritten: boolean, floor = 0): number {
  if (a.phones === b.phones) return 1
  const size = ((a.mass + b.mass) / 2) * 0.8
  const most = (1 - floor) * size
  if (without(a.firm, b.has) > most || without(b.firm, a.has) > most) return 0
  return Math.max(0, 1 - distance(a, b, unwritten) / size)
}
