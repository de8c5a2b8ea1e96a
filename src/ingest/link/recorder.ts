import { createHash } from 'node:crypto'
import type { Claim, Fact } from '../../model/graph.ts'
import { keyOfId } from '../../model/ids.ts'

export type ClaimDraft = Omit<Claim, 'id' | 'fact'>

/** Gathers the facts and claims of one report, each once, in the order in which the report says them. */
export interface Recorder {
  record(fact: Fact, claim: ClaimDraft): void
  readonly facts: readonly Fact[]
  readonly claims: readonly Claim[]
}

export const createRecorder = (source: string): Recorder => {
  const facts = new Map<string, Fact>()
  const claims = new Map<string, Claim>()
  return {
    record: (fact, draft) => {
      if (!facts.has(fact.id)) facts.set(fact.id, fact)
      const claim = { id: claimId(source, fact.id, draft), fact: fact.id, ...draft }
      if (!claims.has(claim.id)) claims.set(claim.id, claim)
    },
    get facts() {
      return [...facts.values()]
    },
    get claims() {
      return [...claims.values()]
    },
  }
}

/** 64 bits of a hash: among a million claims of one source two collide with a chance of 1 to 37 million. */
const HASH_LENGTH = 16

const claimId = (source: string, fact: string, draft: ClaimDraft): string => {
  const hash = createHash('sha256')
    .update(canonical([fact, draft]))
    .digest('hex')
    .slice(0, HASH_LENGTH)
  return `claim:${keyOfId(source)}/${hash}`
}

/** JSON with the keys of every map in order, so that equal values have one text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
