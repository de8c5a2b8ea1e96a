/** What provisioning tells while it works, and how it fails. */

/** Told in order; the command line draws bars and lines from it. */
export type ProvisionEvent =
  | { readonly kind: 'given'; readonly uri: string }
  | { readonly kind: 'java'; readonly java: string; readonly version: string; readonly verified: boolean }
  | { readonly kind: 'java-fetch'; readonly with: string; readonly bytes: number }
  | ({ readonly kind: 'jars' } & FetchProgress)
  | { readonly kind: 'left-over'; readonly pid: number }
  | { readonly kind: 'starting'; readonly home: string; readonly port: number }
  | { readonly kind: 'started'; readonly uri: string; readonly pid: number; readonly ms: number }
  | { readonly kind: 'stopped'; readonly ms: number }

export interface FetchProgress {
  /** Files that are in place, of `total`. */
  readonly done: number
  readonly total: number
  /** Bytes that are in place or on the way, of `totalBytes`. */
  readonly bytes: number
  readonly totalBytes: number
  /** Of `bytes`, what came over the line in this run. 0: all was there. */
  readonly fetchedBytes: number
}

export type Reporter = (event: ProvisionEvent) => void

/** The ways to a database, for whoever has none. */
export const WAYS_ON = [
  'install Java 17 or 21 and put it on PATH or in JAVA_HOME',
  'run "docker compose up", which brings its own database',
  'point NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD at a Neo4j 5.26 or newer',
] as const

/** No database could be brought up. The message says why, and what to do; it never holds a password. */
export class ProvisionError extends Error {
  override readonly name = 'ProvisionError'
  /** Each one thing that helps, in the order in which to try. */
  readonly ways: readonly string[]

  constructor(why: string, ways: readonly string[], cause?: unknown) {
    super(ways.length === 0 ? why : `${why}\nWhat helps:\n${ways.map((way) => `  - ${way}`).join('\n')}`, {
      cause,
    })
    this.ways = ways
  }
}

/** The text of whatever was thrown, with its cause: "fetch failed: getaddrinfo ENOTFOUND example.org". */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error.cause
  return [error.message, ...(first instanceof Error ? [reasonOf(first)] : [])].filter(Boolean).join(': ')
}
