/** The linter follows values only; here an import of a type closes a ring too. */
import { describe, expect, it } from 'vitest'
import { importsOf, ownImportsOf, sources } from './tree.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** The first ring that is reachable from a file, as the files in order; undefined where there is none. */
const ringFrom = (
  graph: Graph,
  file: string,
  trail: readonly string[],
  done: Set<string>,
): readonly string[] | undefined => {
  const seen = trail.indexOf(file)
  if (seen >= 0) return [...trail.slice(seen), file]
  if (done.has(file)) return undefined
  for (const next of graph.get(file) ?? []) {
    const ring = ringFrom(graph, next, [...trail, file], done)
    if (ring !== undefined) return ring
  }
  done.add(file)
  return undefined
}

const firstRing = (graph: Graph): readonly string[] | undefined => {
  const done = new Set<string>()
  for (const file of graph.keys()) {
    const ring = ringFrom(graph, file, [], done)
    if (ring !== undefined) return ring
  }
  return undefined
}

describe('imports', () => {
  const graph: Graph = new Map(sources().map((path) => [path, ownImportsOf(path)]))

  it('form no ring, types included', () => {
    expect(firstRing(graph)).toBeUndefined()
  })

  it('would be caught if they did', () => {
    const ring = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ])
    expect(firstRing(ring)).toEqual(['b', 'd', 'b'])
  })

  it('carry their extension and lead to a file that is there', () => {
    const known = new Set(sources())
    const lost = sources().flatMap((path) =>
      ownImportsOf(path).filter((name) => name.endsWith('.ts') && !known.has(name)),
    )
    expect(lost).toEqual([])
    const bare = sources().flatMap((path) =>
      importsOf(path).filter((name) => /^\.[^'"]*\/[^.'"]+$/.test(name)),
    )
    expect(bare).toEqual([])
  })

  it('stay inside src', () => {
    const out = sources().flatMap((path) => ownImportsOf(path).filter((name) => !name.startsWith('src/')))
    expect(out).toEqual([])
  })
})
