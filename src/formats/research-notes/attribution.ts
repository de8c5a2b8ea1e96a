import { normalise } from '../../model/names/normalise.ts'
import { RELAYED } from './attribution-table.ts'
import { lean } from './words.ts'

/** Whose word a telling is: an actor where the notes name one that is known, and always the notes' own words. */
export interface Attribution {
  readonly 'according to'?: string
  readonly at?: string
}

export interface AttributionContext {
  /** Ids, with their kind, of people, institutions and publishers that a full name stands for alone. */
  readonly named: (name: string) => string | undefined
  /** An id, with its kind, that the registries hold. */
  readonly exists: (id: string) => boolean
}

/** Words that name nobody in particular. */
const VAGUE = /\b(sources?|unnamed|reports|unconfirmed|accounts)\b/i

/**
 * Of several relayed parties ("LNA (statement); AFP") the first that is known is the actor: a statement has one. The
 * words stand at the place in the source, so that none of them is lost.
 */
export const attributionOf = (words: string | null, context: AttributionContext): Attribution => {
  if (words === null) return {}
  const parts = words.split(';').map((part) => part.trim())
  const actor = parts.map((part) => actorOf(part, context)).find((id) => id !== undefined)
  const says = actor !== undefined && parts.length === 1 && context.named(words) === actor
  return lean({ 'according to': actor, at: says ? undefined : `according to ${words}` })
}

const actorOf = (part: string, { named, exists }: AttributionContext): string | undefined => {
  if (VAGUE.test(part)) return undefined
  const bare = part.replace(/\s*\([^)]*\)/g, '').trim()
  const plain = bare.replace(/ (statement|press release|spokesman)$/i, '')
  const listed = [bare, plain].map((text) => RELAYED.get(text.toLowerCase())).find((id) => id !== undefined)
  if (listed !== undefined && exists(listed)) return listed
  return named(bare) ?? named(plain)
}

/** Looks names up by their normal form; a name that fits two is nobody's. */
export const nameIndex = (
  names: Iterable<readonly [name: string, id: string]>,
): ((name: string) => string | undefined) => {
  const index = new Map<string, string | null>()
  for (const [name, id] of names) {
    const form = normalise(name)
    index.set(form, index.has(form) && index.get(form) !== id ? null : id)
  }
  return (name) => index.get(normalise(name)) ?? undefined
}
