import type { Registry } from '../../model/registry.ts'
import type { Report } from '../../model/report.ts'
import type { Ledger } from './ledger.ts'
import { textsIn } from './needs.ts'
import type { Notes } from './notes.ts'

/** Every spelling of the notes stands in a registry or in a report, as a name or in its words; what does not is noted. */
export const checkSpellings = (
  { people, institutions, roles }: Notes,
  registry: Registry,
  reports: readonly Report[],
  ledger: Ledger,
): void => {
  const written = reports.flatMap(textsIn)
  const whole = new Set([...textsIn(registry), ...written])
  const sentences = written
    .filter(
      (text) => text.includes(' as written: ') || text.includes('Also read as') || text.startsWith('For '),
    )
    .join('\n')
  const check = (kind: string, id: string, text: string): void => {
    ledger.came(kind)
    if (whole.has(text) || whole.has(text.replaceAll(/\s+/g, ' ').trim()) || sentences.includes(text)) return
    ledger.left({ kind, where: id, path: text, reason: 'No registry and no report holds this spelling.' })
  }
  for (const { id, spellings } of people)
    for (const { text } of spellings) check('spellings of people', id, text)
  for (const { id, spellings } of institutions)
    for (const { text } of spellings) check('spellings of institutions', id, text)
  for (const { id, titles_as_written } of roles)
    for (const text of titles_as_written) check('titles of roles', id, text)
}
