import type { Report } from '../../model/report.ts'
import type { Attribution, AttributionContext } from './attribution.ts'
import { attributionOf, nameIndex } from './attribution.ts'
import type { Context } from './context.ts'
import { reportKeys } from './keys.ts'
import type { Ledger } from './ledger.ts'
import { createLedger } from './ledger.ts'
import { neededBy } from './needs.ts'
import type { NotedReport, Notes } from './notes.ts'
import type { Gazetteer } from './places.ts'
import { createGazetteer } from './places.ts'
import type { Publication, Publishers } from './publishers.ts'
import { createPublishers } from './publishers.ts'
import type { Actors, Base } from './registry.ts'
import { actorsOf, topicsOf } from './registry.ts'
import { reportOf } from './report.ts'
import { repeatedBy } from './reprints.ts'
import { checkSpellings } from './spelling-check.ts'
import { textOf } from './spellings.ts'

/** One folder of the seed: its registries and reports. */
export interface Folder {
  readonly registry: Base
  readonly reports: readonly Report[]
}

/** Reports by the addresses of their sources. */
export type Taken = ReadonlyMap<string, Report>

export interface Conversion {
  readonly libya: Folder
  /** The article's folder: the same entries, and the reports whose addresses it had already, whole. */
  readonly article: Folder
  readonly ledger: Ledger
}

/**
 * Turns notes into folders of the seed. `base`: the article's registries. `taken`: the reports that the
 * article's folder holds, by their addresses. Pure: same input, same output.
 */
export const convert = (notes: Notes, base: Base, taken: Taken): Conversion => {
  const ledger = createLedger()
  const actors = actorsOf(notes, base, ledger)
  const bodies = new Set([...Object.keys(actors.institutions), ...Object.keys(base.institutions)])
  const publishers = createPublishers(bodies, base.publishers)
  const gazetteer = createGazetteer()
  const converted = reportsOf(notes, taken, { ledger, actors, publishers, gazetteer })
  const all = registryOf(notes, base, actors, publishers, gazetteer)
  const reports = converted.filter(({ source }) => !taken.has(source.url ?? ''))
  const own = converted.filter(({ source }) => taken.has(source.url ?? ''))
  checkSpellings(notes, all, converted, ledger)
  const libya = neededBy(reports, all)
  return {
    libya: {
      registry: { ...all, publishers: libya.publishers, places: libya.places, topics: libya.topics },
      reports,
    },
    article: { registry: articleRegistry(base, all, own), reports: own },
    ledger,
  }
}

interface Tools {
  readonly ledger: Ledger
  readonly actors: Actors
  readonly publishers: Publishers
  readonly gazetteer: Gazetteer
}

const reportsOf = (
  notes: Notes,
  taken: Taken,
  { ledger, actors, publishers, gazetteer }: Tools,
): readonly Report[] => {
  const publicationOf = publicationsIn(notes, publishers)
  const publisherOf = (report: NotedReport): string => publicationOf(report).publisher
  const keys = reportKeys(
    notes.reports,
    publisherOf,
    new Map([...taken].map(([url, { report }]) => [url, report ?? ''])),
  )
  const repeats = repeatedBy(
    notes.reports,
    publisherOf,
    (report) => publicationOf(report).first !== undefined,
  )
  const attribution = attributionContext(actors, publishers)
  const events = new Map(notes.events.map((event) => [event.id, event]))
  const spellings = new Set(
    notes.institutions.flatMap(({ id, spellings: all }) => all.map(({ text }) => `${id} ${text}`)),
  )
  const registered = registeredIn(actors)
  return notes.reports.map((noted) => {
    const context: Context = {
      where: noted.source.url,
      ledger,
      placesOf: gazetteer.find,
      attributionOf: (words): Attribution => attributionOf(words, attribution),
      isSpelling: (id, text) => spellings.has(`${id} ${text}`) && registered(id, text),
      eventOf: (id) => events.get(id),
    }
    const original = repeats.get(noted.source.url)
    const beside = {
      key: keys.get(noted.source.url) ?? '',
      publication: publicationOf(noted),
      repeats: original === undefined ? undefined : keys.get(original),
      ties: notes.ties.filter(({ reports }) => reports.includes(noted.source.url)),
      own: taken.get(noted.source.url)?.ties ?? [],
    }
    return reportOf(noted, beside, context)
  })
}

const publicationsIn = (
  { reports }: Notes,
  publishers: Publishers,
): ((report: NotedReport) => Publication) => {
  const found = new Map(
    reports.map(({ source }) => [source.url, publishers.find(source.publisher, source.url)] as const),
  )
  for (const { source } of reports)
    for (const name of source.also?.['publisher'] ?? []) publishers.alias(found.get(source.url), name)
  return ({ source }) => found.get(source.url) ?? { publisher: source.publisher }
}

/** Spellings that are labels are in no registry. */
const registeredIn = ({ institutions }: Actors): ((id: string, text: string) => boolean) => {
  const held = new Map(
    Object.entries(institutions).map(([id, { en, ar, also = [] }]) => [
      id,
      new Set([en, ar, ...also.map(textOf)]),
    ]),
  )
  return (id, text) => held.get(id)?.has(text) === true
}

const attributionContext = (
  { people, institutions, roles }: Actors,
  publishers: Publishers,
): AttributionContext => {
  const named = [...Object.entries(people), ...Object.entries(institutions)].flatMap(
    ([id, { en, ar, also = [] }]) =>
      [en, ar, ...also.map(textOf)].filter((name) => name !== undefined).map((name) => [name, id] as const),
  )
  const index = nameIndex(named)
  const ids = new Set([people, institutions, roles].flatMap((section) => Object.keys(section)))
  return { named: (name) => index(name) ?? publishers.known(name), exists: (id) => ids.has(id) }
}

const registryOf = (
  notes: Notes,
  base: Base,
  actors: Actors,
  publishers: Publishers,
  gazetteer: Gazetteer,
): Base => {
  const published = publishers.entries()
  const bodies = Object.entries(base.institutions).filter(
    ([id]) =>
      actors.institutions[id] === undefined &&
      notes.reports.some(({ source }) => publishers.find(source.publisher, source.url).publisher === id),
  )
  return {
    people: actors.people,
    institutions: { ...actors.institutions, ...Object.fromEntries(bodies) },
    roles: actors.roles,
    places: gazetteer.entries(),
    topics: topicsOf(notes, base),
    publishers: published,
  }
}

/** What the article's folder holds already, in the order in which it stands there, and what its reports need besides. */
const articleRegistry = (base: Base, all: Base, reports: readonly Report[]): Base => {
  const needed = neededBy(reports, all)
  const section = <K extends keyof Base>(key: K): Base[K] => {
    const kept = Object.keys(base[key]).map((id) => [id, all[key][id] ?? base[key][id]])
    return { ...Object.fromEntries(kept), ...needed[key] } as Base[K]
  }
  return {
    people: section('people'),
    institutions: section('institutions'),
    roles: section('roles'),
    places: section('places'),
    topics: section('topics'),
    publishers: section('publishers'),
  }
}
