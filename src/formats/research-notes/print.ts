import { Document, YAMLMap, YAMLSeq } from 'yaml'
import type { Node } from 'yaml'

/** A value that is written in one line. */
export class Line {
  readonly value: unknown
  constructor(value: unknown) {
    this.value = value
  }
}

/** YAML of a value: lists and maps in lines of their own, but for what is a {@link Line}. Same value, same text. */
export const printYaml = (value: unknown, head: readonly string[] = []): string => {
  const document = new Document()
  document.contents = nodeOf(document, value)
  const lines = head.map((line) => `# ${line}\n`).join('')
  return lines + document.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: true })
}

const nodeOf = (document: Document, value: unknown): Node => {
  if (value instanceof Line) return document.createNode(value.value, { flow: true })
  if (Array.isArray(value)) {
    const seq = new YAMLSeq()
    for (const item of value) seq.add(nodeOf(document, item))
    return seq
  }
  if (typeof value === 'object' && value !== null) {
    const map = new YAMLMap()
    for (const [key, item] of Object.entries(value)) map.add(document.createPair(key, nodeOf(document, item)))
    return map
  }
  return document.createNode(value)
}
