import type { Document, LineCounter } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Path } from './path.ts'
import type { Position } from './source-document.ts'

/** From an offset to line and column. The column counts characters: an emoji is one. */
export const positionAt = (text: string, lines: LineCounter, offset: number): Position => {
  const { line } = lines.linePos(offset)
  const start = lines.lineStarts[line - 1] ?? 0
  return { line: Math.max(line, 1), column: Array.from(text.slice(start, offset)).length + 1 }
}

/** Offset in the text of the value at a path, or of its key; of the nearest container where it is missing. */
export const offsetOf = (document: Document.Parsed, path: Path, of: 'value' | 'key'): number => {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const found = child(document, node, step)
    if (found === undefined) return offset
    const wanted = of === 'key' && depth === path.length - 1 ? found.key : found.value
    offset = startOf(wanted) ?? startOf(found.key) ?? offset
    node = found.value
  }
  return offset
}

interface Child {
  readonly key: unknown
  readonly value: unknown
}

const child = (document: Document.Parsed, node: unknown, step: string | number): Child | undefined => {
  const target = isAlias(node) ? node.resolve(document) : node
  if (isSeq(target)) {
    const value = target.items[Number(step)]
    return value === undefined ? undefined : { key: value, value }
  }
  if (!isMap(target)) return undefined
  return target.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
