import type { PlaceEntry } from '../../model/registry.ts'
import type { NotedPlace } from './notes.ts'
import { PLACE_NAMES } from './place-names.ts'
import { COUNTRIES, KNOWN_PLACES, TOWNS } from './places-table.ts'
import { inOrder, slug } from './words.ts'

/** Gives the places of a word, and remembers every place that was asked for, with what lies around it. */
export interface Gazetteer {
  readonly find: (place: NotedPlace) => readonly string[]
  readonly entries: () => Readonly<Record<string, PlaceEntry>>
}

export const createGazetteer = (): Gazetteer => {
  const entries = new Map<string, PlaceEntry>()
  const keep = (id: string, entry: PlaceEntry): string => {
    if (entries.has(id)) return id
    entries.set(id, entry)
    if (entry.in !== undefined) keep(entry.in, aroundOf(entry.in, entry.country))
    return id
  }
  return {
    find: (place) => placesOf(place).map(([id, entry]) => keep(id, entry)),
    entries: () => inOrder(entries),
  }
}

type Placed = readonly [id: string, entry: PlaceEntry]

const aroundOf = (id: string, country: string | undefined): PlaceEntry =>
  KNOWN_PLACES[id] ?? countryEntry(id) ?? townEntry(TOWNS.find((town) => slug(town) === id) ?? id, country)

const countryEntry = (id: string): PlaceEntry | undefined => {
  const found = Object.entries(COUNTRIES).find(([, [each]]) => each === id)
  return found && { en: found[1][1], country: found[0] }
}

const townEntry = (en: string, country: string | undefined): PlaceEntry => {
  const around = country === undefined ? undefined : COUNTRIES[country]?.[0]
  return {
    en,
    ...(around === undefined ? {} : { in: around }),
    ...(country === undefined ? {} : { country }),
  }
}

const entryOf = (id: string, name: string, country: string): Placed => [
  id,
  KNOWN_PLACES[id] ?? countryEntry(id) ?? townEntry(TOWNS.find((town) => slug(town) === id) ?? name, country),
]

/** "Cairo (Ittihadiya Palace)" and "Farnesina, Rome" are places in a town; the rest is a name. */
const placesOf = ({ name, country }: NotedPlace): readonly Placed[] => {
  const table = PLACE_NAMES.get(name)
  if (table !== undefined) return table.map((id) => entryOf(id, id, country))
  const [, base, inside] = /^([^(]+) \((.+)\)$/.exec(name) ?? []
  if (base !== undefined && inside !== undefined) return [venue(inside, base, country)]
  const [, first, town] = /^(.+), ([^,]+)$/.exec(name) ?? []
  if (first !== undefined && town !== undefined) return [venue(first, town, country)]
  return [entryOf(slug(name), name, country)]
}

const venue = (what: string, town: string, country: string): Placed => {
  const [around] = placesOf({ name: town, country })
  const [inside, { en = town }] = around ?? entryOf(slug(town), town, country)
  return [slug(`${what} ${town}`), { en: `${what}, ${en}`, in: inside, country }]
}
