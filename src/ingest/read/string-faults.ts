import type { Path } from './path.ts'
import type { Finding } from './source-document.ts'
import { controlCharacter } from './text-faults.ts'

/** Controls and half characters that came in through an escape ("\u0000"), in values and in keys. */
export const stringFaults = (value: unknown, path: Path = []): readonly Finding[] => {
  if (typeof value === 'string') return findingIn(value, path, false)
  if (Array.isArray(value)) return value.flatMap((item, index) => stringFaults(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...findingIn(key, [...path, key], true),
    ...stringFaults(inner, [...path, key]),
  ])
}

const findingIn = (text: string, path: Path, atKey: boolean): readonly Finding[] => {
  const found = controlCharacter(text)
  if (found === undefined) return []
  const { code, message, expected, hint } = found
  return [{ code, path, message, expected, hint, atKey }]
}
