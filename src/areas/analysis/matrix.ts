/** Who meets whom how often: rows by columns. */
import type { Block, Read, Row, Scope } from '../../plan/block.ts'
import { duringCondition, kindOf, meetingDays, wasHeld } from '../../plan/meeting.ts'
import { partyClause } from '../../plan/party.ts'
import { record } from '../../plan/root.ts'
import type { Lists, RootPlan } from '../../plan/root.ts'
import type { Arguments, Selection } from '../../plan/selection.ts'
import { isDated, windowOf } from '../../plan/time.ts'
import { SifaError } from '../../model/errors.ts'
import { ANY, certainlyInside, metClause, partyOfAny, THROUGH, wasPresent } from './parties.ts'

const MOST = 30

type Axis = 'ACTOR' | 'PERSON' | 'INSTITUTION' | 'COUNTRY'

/** Actors by id, as one list of nodes. */
const actors = (at: Scope, ids: readonly string[], list: string): string =>
  `CALL () { UNWIND ${at.planner.parameter(ids)} AS id MATCH (a:Actor {id: id}) WHERE ${at.planner.lens.introduced('a')} RETURN collect(a) AS ${list} }`

/** Who stands for those of a list: [participation, [actor, certainly] ...] of each. */
const parties = (at: Scope, actorsList: string, clause: string, list: string): string =>
  `CALL (${actorsList}) { UNWIND ${actorsList} AS a ${clause}
    ${at.planner.lens.certain ? 'WITH * WHERE sure' : ''}
    WITH p, collect([a, sure]) AS who RETURN collect([p, who]) AS ${list} }`

/** Bodies that took part beside the rows, in whose offices somebody did, or for whom. */
const bodiesBehind = (at: Scope): string => {
  const { lens } = at.planner
  const said = `MATCH (q)<-[${lens.about}]-(c:Claim)-[e:CAPACITY|PRINCIPAL]->(x) WHERE c.stance = 'AFFIRMS'${lens.and('c')}${lens.edge('e')}`
  return `CALL (q) { MATCH (q)-[:BY]->(x) RETURN x UNION ${said} RETURN x }
    MATCH (x)-[:OFFICE_IN]->{0,1}(a:Institution)`
}

/** Columns that nobody names. */
const derived = (at: Scope, axis: Exclude<Axis, 'ACTOR'>): string => {
  if (axis === 'COUNTRY')
    return `CALL () { MATCH (a:Institution {kind: 'STATE'}) WHERE ${at.planner.lens.introduced('a')} RETURN collect(a) AS columns }`
  const who = axis === 'PERSON' ? 'MATCH (q)-[:BY]->(a:Person)' : bodiesBehind(at)
  return `CALL (rowParty) { UNWIND rowParty AS e WITH e[0] AS p
    MATCH (p)-[:IN]->(:Meeting)<-[:IN]-(q:Participation) WHERE q <> p AND ${wasPresent(at.planner.lens, 'q')}
    WITH DISTINCT q ${who} RETURN collect(DISTINCT a) AS columns }`
}

/** Binds the lists `rows` and `columns`, and who stands for them. */
const sides = (at: Scope, args: Arguments, { rows = [], columns }: Lists): string => {
  const through = at.planner.parameter(args['through'] ?? THROUGH)
  const party = { actor: 'a', through, participation: 'p', sure: 'sure', during: args['during'] }
  const any = partyOfAny(at, party)
  const own = `${actors(at, rows, 'rows')} ${parties(at, 'rows', any, 'rowParty')}`
  if (columns !== undefined)
    return `${own} ${actors(at, columns, 'columns')} ${parties(at, 'columns', any, 'columnParty')}`
  const axis = args['by'] as Axis
  if (axis === 'ACTOR') return `${own} WITH *, rows AS columns, rowParty AS columnParty`
  const type = axis === 'PERSON' ? 'Person' : 'Institution'
  return `${own} ${derived(at, axis)} ${parties(at, 'columns', partyClause(at, type, party), 'columnParty')}`
}

/** Each pair is judged once, and counts in both directions where both stand for a row and a column. */
const cells = (at: Scope, args: Arguments): string => {
  const { planner } = at
  const days = meetingDays(planner.lens, 'm')
  return `CALL (rowParty, columnParty) {
    UNWIND [e IN rowParty | [e[0], e[1], []]] + [e IN columnParty | [e[0], [], e[1]]] AS e
    WITH e[0] AS x, collect(e[1]) AS r, collect(e[2]) AS c
    WITH [x, reduce(l = [], y IN r | l + y), reduce(l = [], y IN c | l + y)] AS one, x
    MATCH (x)-[:IN]->(m:Meeting)
    WITH m, collect(one) AS party WHERE size(party) > 1
    ${days.clause}
    WITH *, ${days.bounds} AS d WHERE ${duringCondition(planner, 'd', args['during'], true)} AND ${wasHeld(planner.lens, 'm')}
    WITH m, party, ${kindOf(planner.lens, 'm')} AS kind, ${windowOf(args['during']) === null ? 'true' : isDated('d')} AS dated, ${certainlyInside(planner, 'd', args['during'])} AS inside
    UNWIND party AS e UNWIND party AS f
    WITH m, kind, dated, inside, e, f, e[0] AS p, f[0] AS q
    WHERE p.id < q.id AND (size(e[1]) * size(f[2]) > 0 OR size(e[2]) * size(f[1]) > 0)
    ${metClause(planner, args)}
    UNWIND [[e, f], [f, e]] AS way UNWIND way[0][1] AS r UNWIND way[1][2] AS c
    WITH r[0] AS row, c[0] AS column, m, dated, max(inside AND r[1] AND c[1]) AS certain, max(stated) AS stated
    WITH row, column, count(CASE WHEN dated THEN 1 END) AS meetings, count(CASE WHEN dated AND certain THEN 1 END) AS sure,
      count(CASE WHEN dated AND NOT stated THEN 1 END) AS inferred, collect(CASE WHEN NOT dated THEN m.id END) AS undated
    RETURN collect({row: row.id, column: column, counts: [meetings, sure, inferred], undated: undated}) AS cells
  }`
}

/** Those with the most meetings: columns where the asker names none. */
const ranked = (at: Scope): string => `CALL (cells) { UNWIND cells AS cell
    WITH cell.column AS a, sum(cell.counts[0]) AS meetings WHERE meetings > 0
    WITH a ORDER BY meetings DESC, a.id WITH collect(a) AS met
    RETURN met[..${at.planner.parameter(MOST)}] AS columns, size(met) AS columnCount }`

const checked = (args: Arguments, { rows = [], columns }: Lists): void => {
  const fail = (message: string): never => {
    throw new SifaError('BAD_USER_INPUT', message)
  }
  for (const [name, list] of Object.entries({ rows, columns: columns ?? rows }))
    if (list.length < 1 || list.length > MOST)
      fail(`\`${name}\` has ${String(list.length)}; it must be from 1 to ${String(MOST)}.`)
  if (columns !== undefined && args['by'] !== 'ACTOR')
    fail('`by` says what the columns are where none are named: give `columns` or `by`.')
}

/** Ids of row and column, [meetings, certain, inferred], ids of the undated. */
type CellRow = readonly [string, string, readonly number[], readonly string[]]

/** What the document asks of a list's actors, in the list and in the cells. */
const asked = ({ fields }: Selection, list: 'rows' | 'columns', inCell: 'row' | 'column'): Selection => {
  const inCells = fields.filter(({ name }) => name === 'cells').flatMap((each) => each.fields)
  const all = [
    ...fields.filter(({ name }) => name === list),
    ...inCells.filter(({ name }) => name === inCell),
  ]
  return {
    on: '',
    name: list,
    type: 'Actor',
    args: {},
    key: list,
    fields: all.flatMap((each) => each.fields),
  }
}

type Shaped = readonly { readonly id: string; readonly shape: unknown }[]

/** The actors of a list, in the order of `ids` where the asker names them. */
const shaped = (
  block: Block,
  list: string,
  selection: Selection,
  ids: readonly string[] | undefined,
): Read<Shaped> => {
  const { planner } = block
  const [inner, node, position] = [planner.block(), planner.variable(), planner.variable('i')]
  inner.clause(`UNWIND range(0, size(${list}) - 1) AS ${position} WITH *, ${list}[${position}] AS ${node}`)
  const id = inner.column(`${node}.id`)
  const read = planner.object(inner.scope(node), selection)
  const column = block.list(inner, [position])
  return (row) => {
    const all = (row[column] as readonly Row[]).map((each) => ({ id: each[id] as string, shape: read(each) }))
    return ids === undefined
      ? all
      : [...new Set(ids)].flatMap((wanted) => all.find((each) => each.id === wanted) ?? [])
  }
}

const grid = (rows: Shaped, columns: Shaped, cellRows: readonly CellRow[]) => {
  const known = new Map(cellRows.map((cell) => [`${cell[0]} ${cell[1]}`, cell]))
  return rows.flatMap((row) =>
    columns.map((column) => {
      const [, , counts, undated] = known.get(`${row.id} ${column.id}`) ?? ['', '', [], []]
      const [meetings = 0, certain = 0, inferred = 0] = counts
      return {
        ...{ row: row.shape, column: column.shape, meetings, certain, inferred },
        ...{ possible: meetings - certain, undated: undated.length },
      }
    }),
  )
}

export const contactMatrix: RootPlan = {
  actors: { rows: ANY, columns: ANY },
  plan: record((at, selection, _, lists) => {
    const { args } = selection
    checked(args, lists)
    const named = lists['columns'] !== undefined || args['by'] === 'ACTOR'
    at.block.clause(sides(at, args, lists))
    at.block.clause(cells(at, args))
    at.block.clause(named ? 'WITH rows, columns, cells' : `WITH rows, cells ${ranked(at)}`)
    const column = at.block.column(
      '[x IN cells WHERE x.column IN columns | [x.row, x.column.id, x.counts, x.undated]]',
    )
    const total = at.block.column(named ? 'size(columns)' : 'columnCount')
    const wanted = [...(lists['rows'] ?? []), ...(lists['columns'] ?? [])]
    const rows = shaped(at.block, 'rows', asked(selection, 'rows', 'row'), lists['rows'])
    const columns = shaped(
      at.block,
      'columns',
      asked(selection, 'columns', 'column'),
      named ? (lists['columns'] ?? lists['rows']) : undefined,
    )
    return (row) => {
      const [own, across, cellRows] = [rows(row), columns(row), row[column] as readonly CellRow[]]
      const found = new Set([...own, ...across].map(({ id }) => id))
      return {
        rows: own.map(({ shape }) => shape),
        columns: across.map(({ shape }) => shape),
        cells: grid(own, across, cellRows),
        columnCount: row[total],
        undatedCount: new Set(cellRows.flatMap(([, , , undated]) => undated)).size,
        unknown: [...new Set(wanted)].filter((id) => !found.has(id)),
      }
    }
  }),
}
