/** A row of the tables of words in the names of bodies. */

export type BodyWordKind = 'kind' | 'office' | 'quality' | 'branch' | 'country' | 'link'

export interface BodyWord {
  readonly kind: BodyWordKind
  /** Search key of the row, without the Q that is put in front. */
  readonly concept: string
  readonly words: string
}
