/**
 * Names in questions. An id needs no look-up. All names of a root field are looked up in one statement; which actor is
 * meant is decided in code (model/names), and never between namesakes.
 */
import { SifaError } from '../model/errors.ts'
import { typeOfId } from '../model/ids.ts'
import { keysOf } from '../model/names/keys.ts'
import { normalise } from '../model/names/normalise.ts'
import { chooseActor } from '../model/names/resolve.ts'
import type { ReadOptions, Rows, Statement } from '../model/statement.ts'
import type { GraphContext } from './context.ts'
import type { Lens } from './lens.ts'

export interface ActorRef {
  readonly id?: string | null
  readonly name?: string | null
}

export type ActorType = 'Person' | 'Institution' | 'Role'

export interface Wanted {
  readonly ref: ActorRef
  /** Which kinds of actor the question can be about. */
  readonly types: readonly ActorType[]
}

const CANDIDATES = 400

/** Spellings and bodies that only hidden reports bring are not known here. */
const lookUpText = (lens: Lens): string => `UNWIND $look.names AS wanted
CALL (wanted) {
  MATCH (n:Name {norm: wanted.norm})-[:NAMES]->(a:Actor) RETURN n, a
  UNION
  WITH wanted WHERE wanted.query <> ''
  CALL db.index.fulltext.queryNodes('name_keys', wanted.query, {limit: $look.limit}) YIELD node AS n
  MATCH (n)-[:NAMES]->(a:Actor) RETURN n, a
}
WITH wanted, n, a WHERE ${lens.introduced('a')} AND (${lens.spelling('n')} <> 'AS_WRITTEN' OR EXISTS { MATCH (c:Claim)-[${lens.about}]->(n)${lens.where('c')} })
RETURN wanted.position AS position, a.id AS actor, n.text AS text
ORDER BY position, actor, text`

/** The ids that the refs mean, in their order; UNKNOWN_NAME or AMBIGUOUS_NAME with up to ten candidates. */
export const resolveActors = async (
  context: GraphContext,
  wanted: readonly Wanted[],
  lens: Lens,
): Promise<readonly string[]> => {
  const names = wanted.flatMap(({ ref }, position) =>
    typeof ref.name === 'string' ? [{ position, name: ref.name }] : [],
  )
  const rows = names.length === 0 ? [] : await context.database.read(lookUp(names, lens), reading(context))
  return wanted.map((each, position) => idOf(each, position, rows))
}

export const reading = ({ signal }: GraphContext): ReadOptions => (signal === undefined ? {} : { signal })

const lookUp = (
  names: readonly { readonly position: number; readonly name: string }[],
  lens: Lens,
): Statement => ({
  text: lookUpText(lens),
  parameters: {
    ...lens.parameters,
    look: {
      limit: CANDIDATES,
      names: names.map(({ position, name }) => ({
        position,
        norm: normalise(name),
        query: keysOf(name).join(' '),
      })),
    },
  },
})

const idOf = ({ ref, types }: Wanted, position: number, rows: Rows): string => {
  if (typeof ref.name !== 'string') return checkedId(ref.id ?? '', types)
  const candidates = rows
    .filter((row) => row[0] === position && types.some((type) => type === typeOfId(row[1] as string)))
    .map((row) => ({ actor: row[1] as string, text: row[2] as string }))
  const choice = chooseActor(ref.name, candidates)
  if (choice.kind === 'ONE') return choice.actor
  throw notOne(ref.name, choice)
}

/** An id of another kind names nobody here; the question is then about nobody. */
const checkedId = (id: string, types: readonly ActorType[]): string => {
  const type = typeOfId(id)
  if (type === null)
    throw new SifaError(
      'BAD_ID',
      `"${id.slice(0, 80)}" has no known kind in front. Write it like "person:john-brennan".`,
    )
  return types.some((known) => known === type) ? id : ''
}

const notOne = (
  name: string,
  choice: Exclude<ReturnType<typeof chooseActor>, { kind: 'ONE' }>,
): SifaError => {
  const shown = name.slice(0, 80)
  const candidates = choice.candidates.map(({ actor, text, score, how }) => ({
    id: actor,
    name: text,
    score,
    how,
  }))
  return choice.kind === 'UNKNOWN'
    ? new SifaError('UNKNOWN_NAME', `Nobody here goes by the name "${shown}".`, { candidates })
    : new SifaError('AMBIGUOUS_NAME', `More than one goes by the name "${shown}". Ask by id.`, { candidates })
}
