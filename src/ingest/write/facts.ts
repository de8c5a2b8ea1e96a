/** The identities that claims speak of. A fact's identity never changes: one that is there is left alone. */
import { overIds, writeRows } from '../../database/batch.ts'
import type { Run } from '../../database/batch.ts'
import { FIRST_DAY, NO_DAY } from '../../database/folds.ts'
import { FACT_LABELS, FACT_RELATIONS, LABELS_OF_KIND } from '../../database/shapes.ts'
import type { Fact, FactLabel, LinkedReport } from '../../model/graph.ts'
import { putNameFacts } from './names.ts'
import { stored } from './stored.ts'

/** Writes the facts that are missing; several reports may tell of one. Returns how many those were. */
export const putFacts = async (run: Run, told: readonly Fact[]): Promise<number> => {
  const facts = [...new Map(told.toReversed().map((fact) => [fact.id, fact])).values()]
  const held = new Set(
    (
      await overIds(
        run,
        HELD,
        facts.map(({ id }) => id),
      )
    ).map(([id]) => id),
  )
  const missing = facts.filter(({ id }) => !held.has(id))
  const put = (label: FactLabel): Promise<void> =>
    writeRows(run, factText(label), missing.filter((fact) => fact.label === label).map(factRow))
  await put('Meeting')
  await Promise.all(FACT_LABELS.filter((label) => label !== 'Meeting' && label !== 'Name').map(put))
  await putNameFacts(
    run,
    facts.filter(({ label }) => label === 'Name'),
  )
  return missing.length
}

const HELD = 'UNWIND $batch.ids AS id MATCH (f:Fact {id: id}) RETURN id'

/** The words of a text differ in language only by what claims say: that is folded, not written. */
const factRow = ({ id, label, properties, links, child }: Fact): object => {
  const identity = Object.fromEntries(Object.entries(properties).filter(([key]) => !CLAIMED.has(key)))
  const targets = FACT_RELATIONS[label].map(({ type }) => [type, targetOf(id, links, type)] as const)
  if (label === 'Tie' && child === undefined) throw new Error(`${id} has no child.`)
  return {
    id,
    properties: stored({ ...identity, id, live: 0, affirmed: 0 }),
    child,
    ...Object.fromEntries(targets),
  }
}

/** Properties of a fact that its claims carry: src/database/folds.ts. */
export const CLAIMED: ReadonlySet<string> = new Set(['lang', 'script'])

const targetOf = (id: string, links: Fact['links'], type: string): string => {
  const found = links.filter((link) => link.type === type)
  if (found.length !== 1) throw new Error(`${id} needs one link ${type} and has ${found.length}.`)
  return found[0]?.to ?? ''
}

/** One statement text a label: the node with everything that makes its identity. */
const factText = (label: FactLabel): string => {
  const relations = FACT_RELATIONS[label]
  const child =
    label === 'Tie' ? ['MATCH (child:Institution {id: row.child})', 'CREATE (child)-[:CHILD_IN]->(f)'] : []
  const targets = relations.map(({ type, to }) => `MATCH (t_${type}:${to} {id: row.${type}})`)
  const edges = relations.map(({ type }) => `CREATE (f)-[:${type}]->(t_${type})`)
  return [
    'UNWIND $batch.rows AS row',
    ...child.slice(0, 1),
    ...targets,
    `CREATE (f:Fact:${label}) SET f = row.properties`,
    ...child.slice(1),
    ...edges,
    'RETURN count(f)',
  ].join('\n')
}

/**
 * Makes an empty node for everything that reports point at and that is not there yet: a meeting or a delegation
 * that another report of the same load will tell of, or a source that this one repeats. That other report fills it
 * in, so the order of reports does not matter. What no report or registry ever fills in, `sifa doctor --graph` lists.
 */
export const putTargets = async (run: Run, reports: readonly LinkedReport[]): Promise<void> => {
  const targets = [...new Set(reports.flatMap(targetsOf))]
  const ids = (await overIds(run, MISSING, targets)).map(([id]) => String(id))
  if (ids.length === 0) return
  const texts = Object.entries(LABELS_OF_KIND).map(
    ([kind, labels]) => [`${kind}:`, targetText(labels)] as const,
  )
  await Promise.all(
    texts.map(([prefix, text]) =>
      overIds(
        run,
        text,
        ids.filter((id) => id.startsWith(prefix)),
      ),
    ),
  )
}

/** Most of what reports point at is there: one look for all kinds spares a write for each. */
const MISSING = `UNWIND $batch.ids AS id
WITH id WHERE NOT EXISTS { (:Actor {id: id}) } AND NOT EXISTS { (:Place {id: id}) } AND NOT EXISTS { (:Topic {id: id}) }
  AND NOT EXISTS { (:Meeting {id: id}) } AND NOT EXISTS { (:Source {id: id}) }
RETURN id`

const targetText = ([first, ...others]: readonly [string, ...string[]]): string => {
  const empty = first === 'Meeting' ? EMPTY_MEETING : []
  const create = [...others.map((label) => `n:${label}`), ...empty].join(', ')
  return `UNWIND $batch.ids AS id MERGE (n:${first} {id: id})${create === '' ? '' : ` ON CREATE SET ${create}`}`
}

const EMPTY_MEETING = ['n.live = 0', 'n.affirmed = 0', `n.orderDay = ${NO_DAY}`, `n.firstDay = ${FIRST_DAY}`]

const targetsOf = ({ source, facts, claims }: LinkedReport): readonly string[] => {
  const ids = [
    source.publisher,
    source.reprintOf,
    ...facts.flatMap(({ links, child }) => [child, ...links.map(({ to }) => to)]),
    ...claims.flatMap(({ links, attributedTo }) => [attributedTo, ...links.map(({ to }) => to)]),
  ]
  const known = Object.keys(LABELS_OF_KIND)
  const own = new Set(facts.map(({ id }) => id))
  const found = [...new Set(ids.filter((id) => id !== undefined))].filter((id) => !own.has(id))
  const strange = found.filter((id) => !known.includes(id.slice(0, id.indexOf(':'))))
  if (strange.length > 0)
    throw new Error(`${source.id} points at ids of no known kind: ${strange.join(', ')}`)
  return found
}
