/** What the project set out to reach (issue 6), and what a run reached. */
import { figureOf, ratioOf, short } from './table.ts'
import type { Figure, Row } from './table.ts'
import type { Peer } from './servers.ts'

export interface Aim {
  readonly aim: string
  /** Worst first where several rows count: that one decides. */
  readonly measured: string
  /** Undefined where the run has nothing to say of it. */
  readonly met: boolean | undefined
}

export interface Extras {
  /** Of Sifa with its database up, in ms. */
  readonly readyMs: number | undefined
  readonly sdl: Sdl | undefined
}

/** Sizes of schemas as text without descriptions, in bytes. */
export interface Sdl {
  readonly sifa: number
  /** As its library makes it. */
  readonly p1: number
  /** Without what can be switched off: mutations and deprecated fields. */
  readonly p1Least: number
}

interface Rule {
  readonly aim: string
  readonly rows: (row: Row) => boolean
  readonly over: Peer
  readonly under: Peer
  readonly figure: Figure
  readonly limit: number
  /** At least the limit; else at most. */
  readonly atLeast: boolean
}

/** An answer is big from so many bytes on. */
const BIG = 50_000

const isBig = (row: Row): boolean => (figureOf(row, 'sifa', 'bytes') ?? 0) >= BIG
const plain = ({ way }: Row): boolean => way === 'variables'
const of =
  (...kinds: readonly Row['kind'][]) =>
  (row: Row): boolean =>
    plain(row) && kinds.includes(row.kind)

const RULES: readonly Rule[] = [
  {
    aim: 'CPU, P1 ÷ Sifa, lists >= 4',
    rows: of('list'),
    over: 'p1',
    under: 'sifa',
    figure: 'cpu',
    limit: 4,
    atLeast: true,
  },
  {
    aim: 'CPU, P1 ÷ Sifa, connections >= 8',
    rows: of('connection'),
    over: 'p1',
    under: 'sifa',
    figure: 'cpu',
    limit: 8,
    atLeast: true,
  },
  {
    aim: 'p50, P1 ÷ Sifa, everywhere >= 1.5',
    rows: plain,
    over: 'p1',
    under: 'sifa',
    figure: 'p50',
    limit: 1.5,
    atLeast: true,
  },
  {
    aim: 'p50, P1 ÷ Sifa, deep page >= 10',
    rows: (row) => row.question.startsWith('q10'),
    ...{ over: 'p1', under: 'sifa', figure: 'p50', limit: 10, atLeast: true },
  },
  {
    aim: 'p50, P1 ÷ Sifa, never-seen literals >= 10',
    rows: ({ way }) => way === 'never-seen literals',
    ...{ over: 'p1', under: 'sifa', figure: 'p50', limit: 10, atLeast: true },
  },
  {
    aim: 'p50, P0 ÷ Sifa, small answers >= 0.75',
    rows: (row) => plain(row) && !isBig(row),
    ...{ over: 'p0', under: 'sifa', figure: 'p50', limit: 0.75, atLeast: true },
  },
  {
    aim: 'p50, P0 ÷ Sifa, big answers >= 0.9',
    rows: (row) => plain(row) && isBig(row),
    ...{ over: 'p0', under: 'sifa', figure: 'p50', limit: 0.9, atLeast: true },
  },
  {
    aim: 'p50, Sifa ÷ P3, point reads <= 3',
    rows: of('point'),
    over: 'sifa',
    under: 'p3',
    figure: 'p50',
    limit: 3,
    atLeast: false,
  },
  {
    aim: 'p50, Sifa ÷ P3, body under body <= 1',
    rows: (row) => plain(row) && ['q04', 'q12'].includes(row.question),
    ...{ over: 'sifa', under: 'p3', figure: 'p50', limit: 1, atLeast: false },
  },
  {
    aim: 'p50, cached hit ÷ P3 <= 0.5',
    rows: ({ way }) => way === 'cached',
    ...{ over: 'cached', under: 'p3', figure: 'p50', limit: 0.5, atLeast: false },
  },
]

export const aimsOf = (rows: readonly Row[], { readyMs, sdl }: Extras): readonly Aim[] => [
  ...RULES.map((rule) => byRatio(rule, rows)),
  growth(rows),
  trips(rows),
  {
    aim: 'start without the database <= 0.6 s',
    measured: readyMs === undefined ? 'not measured' : `${(readyMs / 1000).toFixed(2)} s`,
    met: readyMs === undefined ? undefined : readyMs <= 600,
  },
  {
    aim: "SDL, P1's ÷ Sifa's >= 5",
    measured:
      sdl === undefined
        ? 'not measured'
        : `${short(sdl.p1 / sdl.sifa)} (${String(sdl.p1)} and ${String(sdl.sifa)} bytes; ${short(sdl.p1Least / sdl.sifa)} without P1's mutations and deprecated fields)`,
    met: sdl === undefined ? undefined : sdl.p1 / sdl.sifa >= 5,
  },
]

const named = ({ data, question }: Row): string => `${data} ${question}`

const byRatio = (
  { aim, rows: counts, over, under, figure, limit, atLeast }: Rule,
  rows: readonly Row[],
): Aim => {
  const found = rows
    .filter(counts)
    .flatMap((row) => {
      const ratio = ratioOf(row, over, under, figure)
      return ratio === undefined ? [] : [{ row, mid: ratio.mid }]
    })
    .sort((a, b) => (atLeast ? a.mid - b.mid : b.mid - a.mid))
  const reaches = ({ mid }: { readonly mid: number }): boolean => (atLeast ? mid >= limit : mid <= limit)
  const missing = found.filter((one) => !reaches(one))
  const told = (missing.length === 0 ? found.slice(0, 1) : missing)
    .map(({ row, mid }) => `${named(row)} ${short(mid)}`)
    .join(', ')
  const dead = rows.filter((row) => counts(row) && row.left[over]?.startsWith('fails') === true).map(named)
  const failing = dead.length === 0 ? '' : `; ${over.toUpperCase()} fails: ${dead.join(', ')}`
  if (found.length === 0) return { aim, measured: `not measured${failing}`, met: undefined }
  const many = missing.length === 0 ? 'worst' : `${String(missing.length)} of ${String(found.length)} miss it`
  return { aim, measured: `${many}: ${told}${failing}`, met: missing.length === 0 }
}

/** Questions that page or point should not feel how much else there is. */
const growth = (rows: readonly Row[]): Aim => {
  const aim = 'p50, Sifa at G ÷ at M, paged questions <= 1.5'
  const found = rows
    .filter((row) => row.data === 'G' && of('list', 'connection')(row))
    .flatMap((row) => {
      const small = rows.find(
        ({ data, question, way }) => data === 'M' && question === row.question && way === row.way,
      )
      const [large, less] = [figureOf(row, 'sifa', 'p50'), small && figureOf(small, 'sifa', 'p50')]
      return large === undefined || less === undefined ? [] : [{ row, mid: large / less }]
    })
    .sort((a, b) => b.mid - a.mid)
  const [worst] = found
  if (worst === undefined) return { aim, measured: 'not measured', met: undefined }
  return { aim, measured: `worst: ${named(worst.row)} ${short(worst.mid)}`, met: worst.mid <= 1.5 }
}

const trips = (rows: readonly Row[]): Aim => {
  const found = rows
    .filter(plain)
    .flatMap((row) => {
      const turns = figureOf(row, 'sifa', 'turns')
      return turns === undefined ? [] : [{ row, turns: turns / row.roots }]
    })
    .filter(({ turns }) => turns > 1.05)
    .sort((a, b) => b.turns - a.turns)
  return {
    aim: 'round trips a root field: 1',
    measured:
      found.length === 0
        ? 'all 1'
        : found.map(({ row, turns }) => `${named(row)} ${short(turns)}`).join(', '),
    met: rows.length === 0 ? undefined : found.length === 0,
  }
}
