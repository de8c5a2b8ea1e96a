import { certainOn } from './days.mjs'

const byId = (a, b) => (a.id < b.id ? -1 : 1)

/** A body followed by what is below it. Ties by position: parent, child, its name, id, kind, standing, startMax, endMin. */
export const chartOf = (top, name, rows, on) => {
  const below = new Map()
  for (const [parent, child, called, id, kind, standing, startMax, endMin] of rows) {
    const children = below.get(parent) ?? new Map()
    const known = children.get(child) ?? { id: child, name: called, ties: [] }
    known.ties.push({ id, kind, standing, certainty: certainOn(on, startMax, endMin) })
    below.set(parent, children.set(child, known))
  }
  const entries = []
  const walk = (depth, { id, name: called, ties }) => {
    entries.push({ depth, institution: { id, name: called }, ties: ties.sort(byId) })
    for (const child of [...(below.get(id)?.values() ?? [])].sort(byId)) walk(depth + 1, child)
  }
  walk(0, { id: top, name, ties: [] })
  return { total: new Set(entries.map(({ institution }) => institution.id)).size - 1, entries }
}
