import type { Conversion } from './conversion.ts'
import type { Counts } from './count.ts'
import { countRegistry, countReports } from './count.ts'
import type { Entry } from './ledger.ts'
import type { Notes } from './notes.ts'

export interface Summary {
  /** By kind: what came in, what of it is put otherwise, and what is left out. */
  readonly counts: Conversion['ledger']['counts']
  /** What the folders hold. */
  readonly written: Readonly<
    Record<'article' | 'libya', { readonly registry: Counts; readonly reports: Counts }>
  >
  readonly leftovers: readonly Entry[]
  /** What arrives in another shape: the reasons, and how often each. */
  readonly changes: Readonly<Record<string, number>>
  /** Pairs of events that the notes hold to be possibly one. */
  readonly possiblySame: readonly (readonly [string, string])[]
}

/** The conversion's own report. */
export const summaryOf = (notes: Notes, { ledger, libya, article }: Conversion): Summary => {
  const reasons = ledger.changes.map(({ kind, reason }) => `${kind}: ${reason}`).sort()
  const pairs = notes.events.flatMap(({ id, possibly_same_as }) =>
    possibly_same_as.map((other) => [id, other].sort() as [string, string]),
  )
  return {
    counts: ledger.counts,
    written: {
      libya: { registry: countRegistry(libya.registry), reports: countReports(libya.reports) },
      article: { registry: countRegistry(article.registry), reports: countReports(article.reports) },
    },
    leftovers: ledger.leftovers,
    changes: Object.fromEntries(
      [...new Set(reasons)].map((reason) => [reason, reasons.filter((each) => each === reason).length]),
    ),
    possiblySame: [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].sort(([a, b], [c, d]) =>
      `${a} ${b}` < `${c} ${d}` ? -1 : 1,
    ),
  }
}

/** One JSON value a line: counts and changes first, then every leftover and every pair of events by itself. */
export const summaryLines = ({ leftovers, possiblySame, ...rest }: Summary): string =>
  [
    ...Object.entries(rest).map(([key, value]) => ({ [key]: value })),
    ...leftovers.map((leftover) => ({ leftover })),
    ...possiblySame.map((pair) => ({ possiblySame: pair })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
