/**
 * What a fact node stores of its claims, so that questions without a lens need not fold them again. Every fold is of
 * the live claims alone: `live`, how many there are, `affirmed`, how many of them affirm it, and by label
 *   Meeting        earliest, latest, knownBy, orderDay, firstDay; kind, held (src/model/tellings.ts)
 *   Participation  present: some source has him there; deniedBy: the sources that deny it or say that he was absent
 *   Tenure, Tie    startMin, startMax, endMin, endMax (src/model/dates/period.ts)
 *   Outcome, Framing, Name as written: lang, script
 * Who faced whom in a meeting stands between the participations (facing.ts).
 */
import type { Bounds } from '../model/dates/bounds.ts'
import type { Day } from '../model/dates/day.ts'
import { spanBounds } from '../model/dates/period.ts'
import { ALL, deniersTold, heldTold, kindTold, presentTold } from '../model/tellings.ts'
import { overIds, writeRows } from './batch.ts'
import type { Run } from './batch.ts'
import { refoldFacing } from './facing.ts'

/** The day of what is undated and not known to have happened: after every real one, and within 32 bits. */
export const NO_DAY = 2_147_483_647

/** The first day of what may have begun on any: before every real one, and within 32 bits. */
export const FIRST_DAY = -2_000_000_000

/** What one affirming claim says of time. A bound that is null in what it states is open. */
export interface DatedClaim {
  /** Null: the claim states no beginning. */
  readonly start: Bounds | null
  /** Null: the claim states no end. */
  readonly end: Bounds | null
  readonly seenMin: Day | null
  readonly seenMax: Day | null
  readonly knownBy: Day | null
}

/** A fold's properties by name; null: the property is missing. */
export type Fold = Readonly<Record<string, Day | null>>

/** Recomputes the stored folds of these facts. Ids of other nodes are passed over. Returns the ids without a live claim. */
export const refold = async (run: Run, ids: readonly string[]): Promise<readonly string[]> => {
  const ofKind = (...kinds: readonly string[]): readonly string[] =>
    ids.filter((id) => kinds.some((kind) => id.startsWith(`${kind}:`)))
  const dead = await overIds(run, COUNT_LIVE, ids)
  for (const label of FOLDED_LABELS) await refoldDates(run, label, ofKind(label.toLowerCase()))
  await overIds(run, LANGUAGE, ofKind('outcome', 'framing', 'name'))
  await overIds(run, MEETING, ofKind('meeting'))
  await overIds(run, PARTICIPATION, ofKind('participation'))
  await refoldFacing(run, ids)
  return dead.map(([id]) => String(id))
}

const COUNT_LIVE = `UNWIND $batch.ids AS id
MATCH (f:Fact {id: id})
SET f.live = COUNT { (f)<-[:ABOUT]-() }, f.affirmed = COUNT { (f)<-[:ABOUT]-(c:Claim) WHERE c.stance = 'AFFIRMS' }
WITH f WHERE f.live = 0
RETURN f.id`

/** Several sources may tell the language of one text; the first in order of text is kept, whoever came first. */
const LANGUAGE = `UNWIND $batch.ids AS id
MATCH (f:Fact {id: id}) WHERE f.live > 0 AND (f:Outcome OR f:Framing OR (f:Name AND f.kind = 'AS_WRITTEN'))
CALL (f) { MATCH (c:Claim)-[:ABOUT]->(f) RETURN min(c.lang) AS lang, min(c.script) AS script }
SET f.lang = lang, f.script = script`

/** What a property stores of a fact, as Cypher over the fact's variable. */
export type FoldTexts = Readonly<Record<string, (fact: string) => string>>

export const MEETING_FOLD: FoldTexts = {
  kind: (meeting) => kindTold(ALL, meeting),
  held: (meeting) => heldTold(ALL, meeting),
}

export const PARTICIPATION_FOLD: FoldTexts = {
  present: (participation) => presentTold(ALL, participation),
  deniedBy: (participation) => deniersTold(ALL, participation),
}

const setText = (label: string, fold: FoldTexts): string => {
  const set = Object.entries(fold).map(([key, told]) => `f.${key} = ${told('f')}`)
  return `UNWIND $batch.ids AS id MATCH (f:${label} {id: id}) SET ${set.join(', ')}`
}

const MEETING = setText('Meeting', MEETING_FOLD)
const PARTICIPATION = setText('Participation', PARTICIPATION_FOLD)

export type FoldedLabel = 'Meeting' | 'Tenure' | 'Tie'

export const FOLDED_LABELS: readonly FoldedLabel[] = ['Meeting', 'Tenure', 'Tie']

/** What `foldOf` needs of a fact `f`: a list by position for each affirming live claim. */
export const DATED_CLAIMS = `COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(f) WHERE c.stance = 'AFFIRMS'
  RETURN [coalesce(c.when, c.from), c.startMin, c.startMax, coalesce(c.when, c.to), c.endMin, c.endMax,
    c.seenMin, c.seenMax, c.knownBy]
}`

const refoldDates = async (run: Run, label: FoldedLabel, ids: readonly string[]): Promise<void> => {
  const read = `UNWIND $batch.ids AS id MATCH (f:${label} {id: id}) RETURN id, ${DATED_CLAIMS}`
  const folds = (await overIds(run, read, ids)).map(([id, claims]) => ({
    id,
    fold: wholeNumbers(foldOf(label, datedClaims(claims))),
  }))
  const write = `UNWIND $batch.rows AS row MATCH (f:${label} {id: row.id}) SET f += row.fold RETURN count(f)`
  await writeRows(run, write, folds)
}

const wholeNumbers = (fold: Fold): Readonly<Record<string, bigint | null>> =>
  Object.fromEntries(Object.entries(fold).map(([key, day]) => [key, day === null ? null : BigInt(day)]))

/** Reads what DATED_CLAIMS returns. */
export const datedClaims = (rows: unknown): readonly DatedClaim[] =>
  (rows as readonly (readonly unknown[])[]).map((row) => {
    const day = (at: number): Day | null => (typeof row[at] === 'number' ? row[at] : null)
    return {
      start: stated(row[0], day(1), day(2)),
      end: stated(row[3], day(4), day(5)),
      seenMin: day(6),
      seenMax: day(7),
      knownBy: day(8),
    }
  })

/** A date was written, or a weekday resolved to days. Written as open it has no bounds, and still is stated. */
const stated = (text: unknown, earliest: Day | null, latest: Day | null): Bounds | null =>
  typeof text === 'string' || earliest !== null || latest !== null ? { earliest, latest } : null

/** What the affirming live claims of a fact say together of its time. */
export const foldOf = (label: FoldedLabel, claims: readonly DatedClaim[]): Fold =>
  label === 'Meeting' ? meetingFold(claims) : { ...spanBounds(claims) }

/**
 * The bounds span every dated claim: the least first day, the greatest last one (domain.md, "When do two claims speak
 * of one fact?"). Folds under a lens do the same in Cypher, so an end that one source leaves open adds nothing. A
 * meeting that no source dates is ordered by the day by which it was known; one without a last day stands last.
 */
const meetingFold = (claims: readonly DatedClaim[]): Fold => {
  const earliest = least(claims.map(({ start }) => start?.earliest ?? null))
  const latest = greatest(claims.map(({ end }) => end?.latest ?? null))
  const knownBy = least(claims.map((claim) => claim.knownBy))
  const dated = earliest !== null || latest !== null
  const orderDay = (dated ? latest : knownBy) ?? NO_DAY
  return { earliest, latest, knownBy, orderDay, firstDay: earliest ?? FIRST_DAY }
}

const present = (days: readonly (Day | null)[]): readonly Day[] => days.filter((day) => day !== null)

const least = (days: readonly (Day | null)[]): Day | null =>
  present(days).reduce<Day | null>((low, day) => (low === null || day < low ? day : low), null)

const greatest = (days: readonly (Day | null)[]): Day | null =>
  present(days).reduce<Day | null>((high, day) => (high === null || day > high ? day : high), null)
