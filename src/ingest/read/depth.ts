import type { CST } from 'yaml'

/**
 * Levels of maps and lists. A report has about eight. Whatever walks a document later walks it by recursion, and
 * near the end of the stack Node may end the whole process instead of throwing.
 */
export const MAX_DEPTH = 64

/** True where the tokens of a document nest deeper than that. Without recursion. */
export const nestsTooDeep = (token: CST.Token): boolean => {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > MAX_DEPTH) return true
    const depth = next.depth + 1
    waiting.push(...childrenOf(next.token).map((inner) => ({ token: inner, depth })))
  }
  return false
}

const childrenOf = (token: CST.Token): readonly CST.Token[] => {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .filter((child) => child !== undefined && child !== null)
}

/** True where a value nests too deep through aliases, or holds itself. Each value is looked at once a level. */
export const valueTooDeep = (root: unknown): boolean => {
  const deepest = new Map<object, number>()
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null || (deepest.get(value) ?? -1) >= depth) continue
    if (depth > MAX_DEPTH) return true
    deepest.set(value, depth)
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 })
  }
  return false
}
