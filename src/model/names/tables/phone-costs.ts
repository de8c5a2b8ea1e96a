/**
 * What it costs to hear one phone as another: 0 is the same sound, 1 is another sound. Pairs not listed cost 1.
 * Source: measured on 51 persons with 284 spellings in five languages and on lists written by others (two rounds; the weights that
 * measured best). The groups follow the confusions that DIN 31635 letters meet in English, French, Italian, Turkish and German.
 */
export interface SwapRow {
  readonly cost: number
  /** Pairs of phones, either way round. */
  readonly pairs: string
  readonly why: string
}

export const SWAPS: readonly SwapRow[] = [
  { cost: 0, pairs: 'āa', why: 'ا is a' },
  { cost: 0.05, pairs: 'hḥ ou āe', why: 'no Latin spelling tells them apart; ا sounds e in Libya (imāla)' },
  {
    cost: 0.1,
    pairs: 'kq gq gɣ ea ei oa wu wo yi ye ḍd',
    why: 'regional sound or vowel; long vowels are w and y',
  },
  { cost: 0.1, pairs: 'ʿā ʿa ʿe ʿi ʿo ʿu', why: 'ʿayn is written as its vowel' },
  {
    cost: 0.2,
    pairs: 'xḥ xh ðẓ ðz ẓz dð dẓ ḍð ḍẓ ḍz šč cj cč cs ck tθ',
    why: 'one letter in some habit of spelling',
  },
  {
    cost: 0.3,
    pairs: 'bp fv gk qɣ θð θẓ θd jč ai au eu iu oi āi āu āo vw jz js',
    why: 'voiced for voiceless, or a borrowed sound',
  },
  { cost: 0.4, pairs: 'āw āy aw ay iw uy', why: 'a long vowel for another' },
  {
    cost: 0.5,
    pairs: 'xk xɣ ɣk kč čx td sz sθ sš šj jy šc zθ ɣj dz kh gj qj ɣr',
    why: 'heard so by some; near enough to be suggested',
  },
]

/** What it costs to leave a phone out or to put one in. Others cost 1. */
export interface DropRow {
  readonly phones: string
  readonly cost: number
  /** At the end of the word. */
  readonly edge: number
  /** When the other word is in Arabic script and this one is not. */
  readonly unwritten: number
  readonly why: string
}

export const DROPS: readonly DropRow[] = [
  { phones: 'aeiou', cost: 0.15, edge: 0.15, unwritten: 0.06, why: 'Arabic writes no short vowels' },
  { phones: 'ā', cost: 0.15, edge: 0.15, unwritten: 0.15, why: 'a long vowel is written' },
  { phones: 'ʿ', cost: 0.1, edge: 0.1, unwritten: 0.1, why: 'ʿayn is mostly left out' },
  { phones: 'hḥ', cost: 0.5, edge: 0.15, unwritten: 0.5, why: 'taa marbuta and final h come and go' },
  { phones: 'wy', cost: 0.3, edge: 0.3, unwritten: 0.3, why: 'half vowels' },
]

/** How much a phone counts in the length of a word. Others count 1. */
export const MASSES: readonly { readonly phones: string; readonly mass: number }[] = [
  { phones: 'āaeiou', mass: 0.25 },
  { phones: 'ʿ', mass: 0.2 },
  { phones: 'wy', mass: 0.5 },
]
