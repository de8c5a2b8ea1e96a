/** The npm package `edtf` brings no types; the tests use it as a second opinion. */
declare module 'edtf' {
  interface Bounded {
    /** Milliseconds; ±Infinity is open, null unknown. */
    readonly min: number | null
    readonly max: number | null
  }
  /** The grammar alone. Throws on what it cannot read. */
  export function parse(text: string): { readonly type: 'Date' | 'Interval' | 'Set' }
  export const Date: new (parsed: object) => Bounded
  export const Interval: new (parsed: object) => Bounded
  export const Set: new (parsed: object) => Bounded
}
