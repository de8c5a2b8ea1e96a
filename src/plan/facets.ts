/**
 * Counts of what the matches of a connection have in common. All facets of a field are counted in one pass; which ones
 * are asked is a parameter, so the text is the same for any of them.
 */
import { SifaError } from '../model/errors.ts'
import type { Block, Read, Row, Scope } from './block.ts'
import { MAX_PAGE } from './page.ts'
import type { ConnectionSpec } from './page.ts'
import type { Selection } from './selection.ts'

/** The value as a list of one; of none where it is missing. */
export const single = (expression: string): string => `[v IN [${expression}] WHERE v IS NOT NULL]`

/** The year of something with these bounds; none where it may lie in two. */
export const yearOf = (bounds: string): string => {
  const year = (day: string): string => `(date('1970-01-01') + duration({days: ${bounds}[${day}]})).year`
  const known = `${bounds}[0] IS NOT NULL AND ${bounds}[1] IS NOT NULL`
  return `CASE WHEN ${known} THEN CASE WHEN ${year('0')} = ${year('1')} THEN [toString(${year('0')})] ELSE [] END ELSE [] END`
}

export interface FacetQuery {
  readonly text: string
  /** Reads its own of the statement's rows. */
  readonly read: (rows: readonly Row[]) => readonly object[]
}

/** One field `facets` of a root connection, as a branch of the statement; its rows begin with `tag`. */
export const facetQuery = (
  spec: ConnectionSpec,
  at: Scope,
  selection: Selection,
  field: Selection,
  tag: string,
): FacetQuery => {
  const asked = checked(spec, field)
  const block = at.planner.block()
  block.clause(counted(spec, at, selection, at.planner.parameter(asked), sizeOf(field)))
  const columns = [`'${tag}'`, 'name', 'total', 'other', 'none'].map((each) => block.column(each))
  const values = valuesReader(block, field)
  const read = (row: Row): object => {
    const [, by, total, other, none] = columns.map((column) => row[column])
    return { by, total, other, none, values: values(row) }
  }
  return {
    text: block.render(),
    read: (rows) => {
      const found = rows.filter((row) => row[0] === tag)
      return asked.flatMap((by) => found.filter((row) => row[1] === by).map(read))
    },
  }
}

const checked = (spec: ConnectionSpec, field: Selection): readonly string[] => {
  const known = Object.keys(spec.facets ?? {})
  const asked = [...new Set(field.args['by'] as readonly string[])]
  const [stranger] = asked.filter((name) => !known.includes(name))
  if (stranger === undefined) return asked
  throw new SifaError('BAD_USER_INPUT', `There is no facet ${stranger} here: ask for ${known.join(', ')}.`)
}

const sizeOf = ({ args }: Selection): number => {
  const first = args['first']
  if (typeof first === 'number' && first >= 1 && first <= MAX_PAGE) return first
  throw new SifaError(
    'BAD_USER_INPUT',
    `\`first\` of facets is ${String(first)}; it must be from 1 to ${String(MAX_PAGE)}.`,
  )
}

/** Binds, a row a facet: `name`, `top` (values with their counts), `total`, `other`, `none`. */
const counted = (
  spec: ConnectionSpec,
  at: Scope,
  selection: Selection,
  by: string,
  first: number,
): string => {
  const { planner } = at
  const node = planner.variable()
  const unique = spec.keys(node).at(-1)?.by ?? node
  const facets = Object.entries(spec.facets ?? {})
  const values = facets.map(
    ([name, facet]) =>
      `CASE WHEN '${name}' IN ${by} THEN ${facet.values(at, node, selection.args)} ELSE [] END`,
  )
  return `${spec.match(at, node, selection.args, false)}
    WITH DISTINCT ${unique} AS one, [${values.join(',\n      ')}] AS facets
    WITH collect(facets) AS matches
    UNWIND range(0, ${String(facets.length - 1)}) AS f
    WITH matches, f, [${facets.map(([name]) => `'${name}'`).join(', ')}][f] AS name WHERE name IN ${by}
    CALL (matches, f) {
      UNWIND matches AS m UNWIND m[f] AS x WITH x, count(*) AS n ORDER BY n DESC, x
      RETURN collect([x, n]) AS counts
    }
    WITH name, [m IN matches | m[f]] AS matches, counts[..${planner.parameter(first)}] AS top, size(counts) AS total
    WITH name, matches, top, total, [t IN top | t[0]] AS shown
    WITH name, top, total, size([m IN matches WHERE size(m) = 0]) AS none,
      size([m IN matches WHERE size(m) > 0 AND none(x IN m WHERE x IN shown)]) AS other`
}

/** Values that are ids of things say which; they are looked up only where the document asks for them. */
const valuesReader = (block: Block, field: Selection): Read<readonly object[]> => {
  const { planner } = block
  const [node] = field.fields
    .filter(({ name }) => name === 'values')
    .flatMap(({ fields }) => fields.filter(({ name }) => name === 'node'))
  if (node === undefined) {
    const column = block.column('top')
    return (row) => (row[column] as readonly Row[]).map(([value, count]) => ({ value, count }))
  }
  const [rank, found] = [planner.variable('t'), planner.variable()]
  const inner = planner.block()
  inner.clause(`UNWIND range(0, size(top) - 1) AS ${rank}
    OPTIONAL MATCH (i_${found}:Institution {id: top[${rank}][0]}) OPTIONAL MATCH (t_${found}:Topic {id: top[${rank}][0]})
    WITH top, ${rank}, coalesce(i_${found}, t_${found}) AS ${found}`)
  const columns = [`top[${rank}][0]`, `top[${rank}][1]`, `${found}.id`].map((each) => inner.column(each))
  const read = planner.object(inner.scope(found), node)
  const column = block.list(inner, [rank])
  return (row) =>
    (row[column] as readonly Row[]).map((each) => {
      const [value, count, id] = columns.map((at) => each[at])
      return { value, count, node: typeof id === 'string' ? read(each) : null }
    })
}
