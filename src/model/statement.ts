/** A frozen question to the database: its text never holds a value of a user's. */
export interface Statement {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/**
 * The text as the server is sent it: its plan is made once. A server else plans anew what it knows whenever the graph has
 * grown, seconds for a question, and every ten seconds of a load; plans that begin at an id or walk over a whole label
 * stay good. The service has its common questions planned again when it starts.
 */
export const plannedOnce = (text: string): string => `CYPHER replan=skip\n${text}`

/** Records by position, in the order of the statement's RETURN. Integers are numbers. */
export type Rows = readonly (readonly unknown[])[]

export interface ReadOptions {
  /** The server ends the statement after this time. Default 60,000 ms: questions of callers are given less. */
  readonly timeoutMs?: number
  /** Ends the statement on the server when the caller leaves. */
  readonly signal?: AbortSignal
}

/** What a question needs of a database: one auto-commit READ statement in one round trip. */
export interface Reads {
  read(statement: Statement, options?: ReadOptions): Promise<Rows>
}
