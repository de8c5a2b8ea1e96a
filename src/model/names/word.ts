import type { BodyWord } from './tables/body-word.ts'

/** One word of a name after titles, articles and compounds are settled. */
export interface Word {
  /** As written, parts of a compound together: "al-Haddad", "عبد الحميد". */
  readonly written: string
  /** As heard, without article, compounds joined by a hyphen: "haddad", "عبد-حميد". */
  readonly heard: string
  readonly kind: 'name' | 'son' | 'generation' | 'initial' | 'number' | 'body word'
  /** What a body word means; null for other words. */
  readonly meaning: BodyWord | null
}

/** A name in words, and whether it is built as the name of a body or office. */
export interface WordedName {
  readonly words: readonly Word[]
  readonly body: boolean
}
