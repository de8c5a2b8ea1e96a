import type { Report } from '../../model/report.ts'
import type { Base } from './registry.ts'
import { inOrder } from './words.ts'

type Section = keyof Base

const ACTORS: readonly Section[] = ['people', 'institutions', 'publishers', 'roles']

/** Sections in which what stands under a key of a report can be an entry. */
const SECTIONS_OF: Readonly<Record<string, readonly Section[]>> = {
  where: ['places'],
  seat: ['places'],
  topics: ['topics'],
  publisher: ['institutions', 'publishers'],
  as: ['roles'],
  role: ['roles'],
  ...Object.fromEntries(
    ['who', 'for', 'of', 'child', 'under', 'by', 'to', 'according to', 'present'].map((key) => [key, ACTORS]),
  ),
}

/** The entries that some reports refer to, with those that these stand in. */
export const neededBy = (reports: readonly Report[], all: Base): Base => {
  const needed = new Map<Section, Set<string>>()
  const need = (section: Section, id: string | undefined): void => {
    const entry = id === undefined ? undefined : (all[section] as Readonly<Record<string, Entry>>)[id]
    if (id === undefined || entry === undefined || needed.get(section)?.has(id) === true) return
    needed.set(section, (needed.get(section) ?? new Set()).add(id))
    if (section === 'roles') need('institutions', entry.of)
    if (section === 'places') need('places', entry.in)
    if (section === 'topics') need('topics', entry.broader)
  }
  for (const report of reports)
    walk(report, '', (key, text) => {
      for (const section of SECTIONS_OF[key] ?? []) need(section, text)
    })
  const chosen = <K extends Section>(section: K): Base[K] =>
    inOrder(
      [...(needed.get(section) ?? [])].map((id) => [id, (all[section] as Record<string, unknown>)[id]]),
    ) as Base[K]
  return {
    people: chosen('people'),
    institutions: chosen('institutions'),
    roles: chosen('roles'),
    places: chosen('places'),
    topics: chosen('topics'),
    publishers: chosen('publishers'),
  }
}

interface Entry {
  readonly of?: string
  readonly in?: string
  readonly broader?: string
}

/** Every text of a value with the key that it stands under. */
const walk = (value: unknown, key: string, visit: (key: string, text: string) => void): void => {
  if (typeof value === 'string') visit(key, value)
  else if (Array.isArray(value)) for (const item of value) walk(item, key, visit)
  else if (typeof value === 'object' && value !== null)
    for (const [inner, item] of Object.entries(value)) walk(item, inner, visit)
}

/** Every text of a value, whatever it stands under. */
export const textsIn = (value: unknown): readonly string[] => {
  const texts: string[] = []
  walk(value, '', (_key, text) => texts.push(text))
  return texts
}
