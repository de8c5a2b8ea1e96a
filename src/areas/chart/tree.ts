/** A tree out of ties: pure, so that the rule can be read and tested without a database. */

export interface ChartTie {
  readonly id: string
  readonly child: string
  /** The institution or the office that it stands under. */
  readonly parent: string
  /** The institution itself, or that of the office. */
  readonly body: string
  readonly kind: string
  readonly standing: string
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
  /** Some source denies it. */
  readonly denied: boolean
}

export type Cut = 'DEPTH' | 'REPEATED' | 'RING' | 'LIMIT'

export interface Entry {
  readonly body: string
  readonly depth: number
  readonly ties: readonly ChartTie[]
  readonly children: readonly Entry[]
  readonly cut: Cut | null
  readonly more: number
}

export interface Tree {
  readonly root: Entry
  /** In the order of the tree. */
  readonly entries: readonly Entry[]
  readonly total: number
  readonly more: number
}

export interface TreeOptions {
  readonly direction: 'DOWN' | 'UP'
  readonly depth: number
  /** How many entries there may be. */
  readonly limit: number
}

interface Growing {
  readonly body: string
  readonly depth: number
  readonly above: Growing | null
  readonly ties: readonly ChartTie[]
  readonly children: Growing[]
  cut: Cut | null
}

type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly ChartTie[]>>

/**
 * A body that stands at several places is opened at the one nearest to the root; at the others, and inside itself, the
 * tree is cut and says so. `ties` are those to walk by.
 */
export const treeOf = (root: string, ties: readonly ChartTie[], options: TreeOptions): Tree => {
  const steps = stepsOf(ties, options.direction)
  const grown = grow(root, steps, options)
  const shown = new Set(flat(grown).map(({ body }) => body))
  const all = reachable(root, steps)
  const finished = finish(grown, steps, shown)
  return {
    root: finished,
    entries: flat(finished),
    total: all.size - 1,
    more: [...all].filter((body) => !shown.has(body)).length,
  }
}

const stepsOf = (ties: readonly ChartTie[], direction: TreeOptions['direction']): Steps => {
  const steps = new Map<string, Map<string, ChartTie[]>>()
  for (const tie of [...ties].sort(byId)) {
    const [from, to] = direction === 'DOWN' ? [tie.body, tie.child] : [tie.child, tie.body]
    const next = steps.get(from) ?? new Map<string, ChartTie[]>()
    next.set(to, [...(next.get(to) ?? []), tie])
    steps.set(from, next)
  }
  return steps
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** Level by level, so that whatever is nearest to the root is met first. */
const grow = (root: string, steps: Steps, { depth, limit }: TreeOptions): Growing => {
  const first: Growing = { body: root, depth: 0, above: null, ties: [], children: [], cut: null }
  const opened = new Set<string>()
  const queue = [first]
  for (const at of queue) {
    const next = [...(steps.get(at.body) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    if (next.length === 0) continue
    at.cut = cutAt(at, opened, depth, queue.length + next.length > limit)
    if (at.cut !== null) continue
    opened.add(at.body)
    for (const [body, ties] of next)
      at.children.push({ body, depth: at.depth + 1, above: at, ties, children: [], cut: null })
    queue.push(...at.children)
  }
  return first
}

const cutAt = (at: Growing, opened: ReadonlySet<string>, depth: number, full: boolean): Cut | null => {
  if (opened.has(at.body)) return isInside(at) ? 'RING' : 'REPEATED'
  if (at.depth >= depth) return 'DEPTH'
  return full ? 'LIMIT' : null
}

const isInside = ({ body, above }: Growing): boolean => {
  for (let at = above; at !== null; at = at.above) if (at.body === body) return true
  return false
}

const reachable = (root: string, steps: Steps): ReadonlySet<string> => {
  const all = new Set([root])
  for (const body of all) for (const next of steps.get(body)?.keys() ?? []) all.add(next)
  return all
}

const finish = (at: Growing, steps: Steps, shown: ReadonlySet<string>): Entry => ({
  ...{ body: at.body, depth: at.depth, ties: at.ties, cut: at.cut },
  children: at.children.map((child) => finish(child, steps, shown)),
  more: [...(steps.get(at.body)?.keys() ?? [])].filter((body) => !shown.has(body)).length,
})

const flat = <T extends { readonly children: readonly T[] }>(at: T): readonly T[] => [
  at,
  ...at.children.flatMap((child) => flat(child)),
]
