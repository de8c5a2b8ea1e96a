import type { AlsoNoted } from './notes.ts'

const WORDS: Readonly<Record<string, string>> = {
  as_written: 'name',
  role: 'office',
  institution: 'body',
  institution_as_written: 'body as written',
  date_basis: 'date basis',
  attributed_to: 'according to',
}

/** Keys that only the notes' own bookkeeping has. */
const OWN = new Set(['key', 'institution_id', 'part_of', 'place'])

/** What another reading of the same page noted otherwise, in one line; nothing where that is bookkeeping only. */
export const alsoNotedLine = (also: readonly AlsoNoted[] | undefined): string | undefined => {
  const lines = (also ?? []).flatMap((noted) =>
    Object.entries(noted)
      .filter(([key, value]) => !OWN.has(key) && typeof value === 'string')
      .map(([key, value]) => `${WORDS[key] ?? key}: ${String(value)}`),
  )
  return lines.length === 0 ? undefined : `Also read as ${[...new Set(lines)].join('; ')}.`
}

/** Remarks in one text. */
export const remarks = (...parts: readonly (string | undefined)[]): string | undefined => {
  const said = parts.filter((part) => part !== undefined && part !== '')
  return said.length === 0 ? undefined : said.join(' ')
}
