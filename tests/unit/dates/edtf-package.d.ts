/** The npm package `edtf` brings no types; the tests use it as a second opinion. */
declare module 'edtf' {
  /** Throws on what it cannot read. Milliseconds; ±Infinity is open, null unknown. */
  export default function edtf(text: string): {
    readonly type: string
    readonly min: number | null
    readonly max: number | null
  }
  /** The grammar alone. Throws on what it cannot read. */
  export function parse(text: string): unknown
}
