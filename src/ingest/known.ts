/** What the graph holds already that a new report may refer to. */
import type { Database } from '../database/run.ts'
import { ENTITY_LABELS } from '../database/shapes.ts'
import type { NameRecord, Properties } from '../model/graph.ts'
import { plannedOnce } from '../model/statement.ts'
import type { DirectoryEntry } from './link/directory-entry.ts'
import type { Known } from './validate.ts'

const TIMEOUT_MS = 60_000

/** Registry entries only: an entity that a report introduces belongs to that report. */
const ENTRIES = `MATCH (n:Actor|Place|Topic) WHERE n.digest IS NOT NULL
RETURN n.id, labels(n), properties(n),
  COLLECT { MATCH (n)<-[:NAMES]-(m:Name) WHERE m.kind <> 'AS_WRITTEN' RETURN properties(m) ORDER BY m.id },
  COLLECT { MATCH (n)-[r:OFFICE_IN|WITHIN|BROADER]->(t) RETURN [type(r), t.id] }
ORDER BY n.id`

const SOURCES = 'MATCH (s:Source) WHERE s.digest IS NOT NULL RETURN s.id, s.witness ORDER BY s.id'

const MEETINGS = 'MATCH (m:Meeting) WHERE m.live > 0 RETURN m.id ORDER BY m.id'

/** Every registry entry with its names, whose word each loaded source is, and the meetings told of. One read each. */
export const knownIn = async (database: Database): Promise<Known> => {
  const entries = await database.read(
    { text: plannedOnce(ENTRIES), parameters: {} },
    { timeoutMs: TIMEOUT_MS },
  )
  const sources = await database.read(
    { text: plannedOnce(SOURCES), parameters: {} },
    { timeoutMs: TIMEOUT_MS },
  )
  const meetings = await database.read(
    { text: plannedOnce(MEETINGS), parameters: {} },
    { timeoutMs: TIMEOUT_MS },
  )
  return {
    entities: entries.map(entryOf),
    meetings: meetings.map(([id]) => String(id)),
    sources: sources.map(([id, witness]) => ({ id: String(id), witness: String(witness) })),
  }
}

const entryOf = ([id, labels, properties, names, links]: readonly unknown[]): DirectoryEntry => ({
  id: String(id),
  label: ENTITY_LABELS.find((label) => (labels as readonly string[]).includes(label)) ?? 'Topic',
  properties: withoutOwn(properties as Properties),
  names: names as readonly NameRecord[],
  links: (links as readonly (readonly string[])[]).map(([type = '', to = '']) => ({ type, to })),
})

/** The writer's own properties are none of the registry's. */
const withoutOwn = ({ id: _, digest: _digest, registeredAt: _at, ...properties }: Properties): Properties =>
  properties
