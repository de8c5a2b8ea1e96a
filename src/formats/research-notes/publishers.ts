import type { PublisherEntry } from '../../model/registry.ts'
import { FIRST_PUBLISHERS, NAMELESS, PUBLISHING_BODIES, SAME_PUBLISHER } from './publishers-table.ts'
import { textOf } from './spellings.ts'
import { inOrder, slug } from './words.ts'

/** Who publishes an address, and whose text it was first, where it is a copy. */
export interface Publication {
  readonly publisher: string
  readonly first?: string
}

export interface Publishers {
  readonly find: (words: string, url: string) => Publication
  /** A further name of a publisher. */
  readonly alias: (publication: Publication | undefined, name: string) => void
  /** The id of a publisher that was met, by any of its names. */
  readonly known: (name: string) => string | undefined
  readonly entries: () => Readonly<Record<string, PublisherEntry>>
}

/** `bodies`: ids of institutions, which need no entry of their own here. `base`: entries that exist already. */
export const createPublishers = (
  bodies: ReadonlySet<string>,
  base: Readonly<Record<string, PublisherEntry>>,
): Publishers => {
  const met = new Map<string, { en: string; also: Set<string> }>()
  const idOf = (words: string): string => {
    const body = PUBLISHING_BODIES.get(words)
    if (body !== undefined) return body
    const en = SAME_PUBLISHER.get(words) ?? words
    const id = slug(en)
    const entry = met.get(id) ?? { en, also: new Set<string>() }
    met.set(id, entry)
    if (words !== entry.en) entry.also.add(words)
    return id
  }
  return {
    find: (words, url) => {
      const { publisher, first, also } = partsOf(words, url)
      const id = idOf(publisher)
      if (also !== undefined) met.get(id)?.also.add(also)
      return { publisher: id, ...(first === undefined ? {} : { first: idOf(first) }) }
    },
    alias: (publication, name) => {
      const parts = partsOf(name, 'https://unknown.example')
      if (parts.first === undefined) met.get(publication?.publisher ?? '')?.also.add(name)
    },
    known: (name) => {
      const id = PUBLISHING_BODIES.get(name) ?? slug(SAME_PUBLISHER.get(name) ?? name)
      return met.has(id) || bodies.has(id) ? id : undefined
    },
    entries: () =>
      inOrder([...met].filter(([id]) => !bodies.has(id)).map(([id, entry]) => [id, merged(entry, base[id])])),
  }
}

const merged = (
  { en, also }: { readonly en: string; readonly also: ReadonlySet<string> },
  base: PublisherEntry = {},
): PublisherEntry => {
  const held = new Set([base.en ?? en, base.ar, ...(base.also ?? []).map(textOf)])
  const further = [...(base.also ?? []), ...[...also].filter((name) => !held.has(name)).sort()]
  return { en, ...base, ...(further.length === 0 ? {} : { also: further }) }
}

interface Parts {
  readonly publisher: string
  readonly first?: string
  /** A further name of the publisher: with an author behind a stroke. */
  readonly also?: string
}

/** "A (from B)", "B (via A)", "B (mirror a.com)", "A (agency)", "A / agency" and "A / author". */
export const partsOf = (words: string, url: string): Parts =>
  copyOf(words, url) ?? mirrorOf(words) ?? behindOf(words) ?? { publisher: named(words, url) }

const copyOf = (words: string, url: string): Parts | undefined => {
  const [, copy, from] = /^(.+) \((?:from|copy of) (.+)\)$/.exec(words) ?? []
  if (copy !== undefined && from !== undefined) return { publisher: named(copy, url), first: from }
  const [, original, via] = /^(.+) \((?:via|on) ([^,]+?)(?:, translated)?\)$/.exec(words) ?? []
  return original === undefined || via === undefined ? undefined : { publisher: via, first: original }
}

const mirrorOf = (words: string): Parts | undefined => {
  if (/^Wikipedia .*mirror$|^Wikipedia mirror$/.test(words)) return { publisher: words, first: 'Wikipedia' }
  const [, mirrored, site] = /^(.+) \(mirror (.+)\)$/.exec(words) ?? []
  return mirrored === undefined || site === undefined ? undefined : { publisher: site, first: mirrored }
}

/** In brackets or behind a stroke stands an agency, or an author, or a remark. */
const behindOf = (words: string): Parts | undefined => {
  const [, before, inBrackets, behindStroke] = /^(.+?) (?:\((.+)\)|\/ (.+))$/.exec(words) ?? []
  const behind = inBrackets ?? behindStroke
  if (before === undefined || behind === undefined) return undefined
  if (FIRST_PUBLISHERS.has(behind)) return { publisher: before, first: behind }
  return behindStroke === undefined ? undefined : { publisher: before, also: words }
}

const named = (words: string, url: string): string =>
  NAMELESS.has(words) ? new URL(url).hostname.replace(/^www\./, '') : words
