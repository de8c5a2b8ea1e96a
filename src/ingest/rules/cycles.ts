/**
 * The nodes that lead back to themselves. `next` gives what a node points at. Peels off, again and again, whatever
 * points at nothing that is left, then whatever nothing left points at; what stays is on a cycle or between two.
 */
export const onCycles = (
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): ReadonlySet<string> => {
  const edges = nodes.flatMap((from) => [...new Set(next(from))].map((to) => ({ from, to })))
  const forwards = peeled(nodes, edges)
  const backwards = edges.map(({ from, to }) => ({ from: to, to: from }))
  return peeled([...forwards], backwards)
}

interface Edge {
  readonly from: string
  readonly to: string
}

/** Nodes that are left when those that point at nothing are taken away, as long as there are any. */
const peeled = (nodes: readonly string[], edges: readonly Edge[]): ReadonlySet<string> => {
  const left = new Set(nodes)
  const inside = edges.filter(({ from, to }) => left.has(from) && left.has(to))
  const out = new Map<string, number>()
  const into = new Map<string, string[]>()
  for (const { from, to } of inside) {
    out.set(from, (out.get(from) ?? 0) + 1)
    const list = into.get(to) ?? []
    list.push(from)
    into.set(to, list)
  }
  const ends = nodes.filter((node) => !out.has(node))
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    left.delete(node)
    for (const from of into.get(node) ?? []) {
      const rest = (out.get(from) ?? 0) - 1
      out.set(from, rest)
      if (rest === 0) ends.push(from)
    }
  }
  return left
}
