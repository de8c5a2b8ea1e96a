/** Who asks: known by a key or by nothing. It decides how much may be asked, never what is answered. */
export interface Caller {
  readonly class: CallerClass
  /** The key's name, as its operator chose it; undefined without a key. */
  readonly name: string | undefined
}

/** `trusted` has a key and higher limits. */
export type CallerClass = 'anonymous' | KeyClass

/** What a key can make of its holder. */
export const KEY_CLASSES = ['trusted'] as const

export type KeyClass = (typeof KEY_CLASSES)[number]

/** A caller without a key. */
export const ANONYMOUS: Caller = { class: 'anonymous', name: undefined }

/** How often one caller may ask: `burst` requests at once, and `perSecond` more each second. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
  /** Callers on this machine are let through: nobody has set this rate. */
  readonly sparesLoopback: boolean
}
