/** One text for one value, so that equal things have equal digests. */
import { createHash } from 'node:crypto'

/** JSON with sorted keys; undefined and null properties are left out, as the graph stores neither. */
export const canonical = (value: unknown): string => JSON.stringify(value, sortedKeys)

const sortedKeys = (_key: string, value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== null)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** SHA-256 over the canonical text: 64 hexadecimal digits. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')
