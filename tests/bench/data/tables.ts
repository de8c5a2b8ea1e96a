/** The same data as tables, as somebody would keep them who has PostgreSQL: what claims say together is worked out once. */
import { foldOf } from '../../../src/database/folds.ts'
import type { DatedClaim, FoldedLabel } from '../../../src/database/folds.ts'
import { claimOrder } from '../../../src/ingest/write/order.ts'
import type { Claim, Entity, Fact, Link, Scalar } from '../../../src/model/graph.ts'
import { keysOf } from '../../../src/model/names/keys.ts'
import { normalise } from '../../../src/model/names/normalise.ts'
import type { Cluster } from './postgres.ts'
import type { World } from './made.ts'

const SCHEMA = `
CREATE TABLE actor (id text PRIMARY KEY, label text NOT NULL, name text NOT NULL, body text);
CREATE TABLE subject (id text PRIMARY KEY, label text NOT NULL, name text NOT NULL);
CREATE TABLE name (id text PRIMARY KEY, actor text NOT NULL, text text NOT NULL, norm text NOT NULL, keys text[] NOT NULL);
CREATE TABLE meeting (id text PRIMARY KEY, order_day int NOT NULL, earliest int, latest int, kind text, status text, title text);
CREATE TABLE participation (id text PRIMARY KEY, meeting text NOT NULL, actor text NOT NULL, side text);
CREATE TABLE tenure (id text PRIMARY KEY, holder text NOT NULL, role text NOT NULL, state text, start_min int, start_max int, end_min int, end_max int);
CREATE TABLE tie (id text PRIMARY KEY, child text NOT NULL, parent text NOT NULL, kind text NOT NULL, standing text NOT NULL, start_min int, start_max int, end_min int, end_max int);
CREATE TABLE claim (fact text NOT NULL, source text NOT NULL, witness text NOT NULL, ord text NOT NULL, stance text NOT NULL, side text, attendance text);
CREATE TABLE capacity (participation text NOT NULL, role text NOT NULL, source text NOT NULL);
CREATE TABLE principal (participation text NOT NULL, actor text NOT NULL, mode text NOT NULL, source text NOT NULL);
CREATE TABLE said (meeting text NOT NULL, edge text NOT NULL, subject text NOT NULL, source text NOT NULL);`

const INDEXES = `
CREATE INDEX ON actor (body);
CREATE INDEX ON name USING gin (keys);
CREATE INDEX ON name (norm);
CREATE INDEX ON meeting (order_day, id);
CREATE INDEX ON participation (meeting);
CREATE INDEX ON participation (actor);
CREATE INDEX ON tenure (role);
CREATE INDEX ON tenure (holder);
CREATE INDEX ON tie (parent);
CREATE INDEX ON tie (child);
CREATE INDEX ON claim (fact);
CREATE INDEX ON capacity (participation);
CREATE INDEX ON capacity (role);
CREATE INDEX ON principal (participation);
CREATE INDEX ON principal (actor);
CREATE INDEX ON said (meeting);
VACUUM ANALYZE;`

/** What the claims of each fact say together: the earliest word, and the bounds. */
interface Told {
  readonly fact: Fact
  readonly dated: DatedClaim[]
  values: Claim['values']
  order: string
}

export const fillTables = async (cluster: Cluster, world: World): Promise<void> => {
  await cluster.sql(SCHEMA)
  const own = (...labels: readonly string[]): readonly Entity[] =>
    world.entities.filter(({ label }) => labels.includes(label))
  const actors = own('Person', 'Institution', 'Role')
  await cluster.copy('actor', map(actors, actorRow))
  await cluster.copy(
    'subject',
    map(own('Place', 'Topic'), ({ id, label, properties }) => row(id, label, properties['nameEn'])),
  )
  await cluster.copy('name', flatMap(actors, nameRows))
  const { told, rows } = readClaims(world)
  const facts = (label: string): readonly Told[] => told.filter(({ fact }) => fact.label === label)
  await cluster.copy('meeting', map(facts('Meeting'), meetingRow))
  await cluster.copy('participation', map(facts('Participation'), participationRow))
  await cluster.copy('tenure', map(facts('Tenure'), tenureRow))
  await cluster.copy('tie', map(facts('Tie'), tieRow))
  for (const [table, lines] of rows) await cluster.copy(table, lines)
  for (const index of INDEXES.split(';\n').filter((text) => text.trim() !== '')) await cluster.sql(index)
}

/** COPY's text format; missing values are \\N. */
const row = (...values: readonly (Scalar | readonly string[] | null | undefined)[]): string =>
  values
    .map((value) =>
      value === undefined || value === null
        ? '\\N'
        : escaped(typeof value === 'object' ? value.join() : String(value)),
    )
    .join('\t')

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')

function* map<T>(items: Iterable<T>, make: (item: T) => string): Iterable<string> {
  for (const item of items) yield make(item)
}

function* flatMap<T>(items: Iterable<T>, make: (item: T) => readonly string[]): Iterable<string> {
  for (const item of items) yield* make(item)
}

const actorRow = ({ id, label, properties, links }: Entity): string =>
  row(
    id,
    label,
    properties['nameEn'] ?? properties['nameAr'],
    links.find(({ type }) => type === 'OFFICE_IN')?.to,
  )

/** Of two equal texts the first counts. */
const nameRows = ({ id, names }: Entity): readonly string[] =>
  [...new Set(names.map(({ text }) => text))].map((text) =>
    row(`name:${id}/${text}`, id, text, normalise(text), `{${keysOf(text).join(',')}}`),
  )

/** One pass over all reports: what facts are told to be, and the rows of claims and of what they point at. */
const readClaims = ({ reports }: World) => {
  const told = new Map<string, Told>()
  const rows = new Map<string, string[]>()
  const put = (table: string, line: string): void => {
    const lines = rows.get(table) ?? []
    lines.push(line)
    rows.set(table, lines)
  }
  for (const { source, facts, claims } of reports()) {
    const byId = new Map(facts.map((fact) => [fact.id, fact]))
    claims.forEach((claim, n) => {
      const fact = byId.get(claim.fact)
      const order = claimOrder(source, n)
      if (fact !== undefined) tell(told, fact, claim.values, order)
      const { stance, values } = claim
      put('claim', row(claim.fact, source.id, source.witness, order, stance, values.side, values.attendance))
      for (const link of claim.links) {
        const linked = LINKS[link.type]
        if (linked !== undefined) put(linked.table, row(claim.fact, ...linked.columns(link), source.id))
      }
    })
  }
  return { told: [...told.values()], rows }
}

const tell = (told: Map<string, Told>, fact: Fact, values: Claim['values'], order: string): void => {
  const known = told.get(fact.id) ?? { fact, dated: [], values, order }
  known.dated.push(datedOf(values))
  if (order < known.order) Object.assign(known, { values, order })
  told.set(fact.id, known)
}

const datedOf = (values: Claim['values']): DatedClaim => {
  const end = (text: string | undefined, from: number | undefined, to: number | undefined) =>
    text === undefined ? null : { earliest: from ?? null, latest: to ?? null }
  return {
    start: end(values.when ?? values.from, values.startMin, values.startMax),
    end: end(values.when ?? values.to, values.endMin, values.endMax),
    ...{ seenMin: values.seenMin ?? null, seenMax: values.seenMax ?? null, knownBy: values.knownBy ?? null },
  }
}

const target = ({ links }: Fact, type: string): string | undefined =>
  links.find((link) => link.type === type)?.to

const folded = (
  label: FoldedLabel,
  { dated }: Told,
  names: readonly string[],
): readonly (number | null | undefined)[] => {
  const fold = foldOf(label, dated)
  return names.map((name) => fold[name])
}
const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax']

const meetingRow = (told: Told): string => {
  const { kind, status, titleEn } = told.values
  return row(
    told.fact.id,
    ...folded('Meeting', told, ['orderDay', 'earliest', 'latest']),
    kind,
    status,
    titleEn,
  )
}

const participationRow = ({ fact, values }: Told): string =>
  row(fact.id, target(fact, 'IN'), target(fact, 'BY'), values.side)

const tenureRow = (told: Told): string => {
  const { fact, values } = told
  return row(
    fact.id,
    target(fact, 'HOLDER'),
    target(fact, 'OF_ROLE'),
    values.state ?? 'SUBSTANTIVE',
    ...folded('Tenure', told, BOUNDS),
  )
}

const tieRow = (told: Told): string => {
  const { fact } = told
  const { kind, standing } = fact.properties
  return row(fact.id, fact.child, target(fact, 'PARENT'), kind, standing, ...folded('Tie', told, BOUNDS))
}

interface Linked {
  readonly table: string
  readonly columns: (link: Link) => readonly (Scalar | readonly string[] | undefined)[]
}

const LINKS: Readonly<Record<string, Linked>> = {
  CAPACITY: { table: 'capacity', columns: ({ to }) => [to] },
  PRINCIPAL: { table: 'principal', columns: ({ to, properties }) => [to, properties?.['mode']] },
  SAYS_PLACE: { table: 'said', columns: ({ to, type }) => [type, to] },
  SAYS_TOPIC: { table: 'said', columns: ({ to, type }) => [type, to] },
}
