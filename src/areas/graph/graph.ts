/** Flat nodes and edges around some actors, for drawing. */
import { textOf } from '../../model/dates/day.ts'
import { typeOfId } from '../../model/ids.ts'
import type { Area } from '../../plan/area.ts'
import { Explorer } from '../../plan/network/explorer.ts'
import type { Link, LinkKind } from '../../plan/network/links.ts'
import type { Bond, Network } from '../../plan/network/network.ts'
import { askedIn, fieldsIn, thingsById } from '../../plan/network/things.ts'
import { record } from '../../plan/root.ts'
import type { Lists, RootPlan } from '../../plan/root.ts'
import { checkRanges, refuse } from '../../plan/ranges.ts'
import type { Arguments } from '../../plan/selection.ts'
import { windowOf } from '../../plan/time.ts'
import { across, draw, joined } from './picture.ts'
import type { Drawn, Spot } from './picture.ts'

const MOST_SEEDS = 50
/** Edges for each node that may be shown. */
const EDGES = 5
/** Facts of one edge that are shown. */
const SHOWN = 5

const LIMITS = { depth: [0, 3], limit: [1, 500], withinMs: [100, 20_000] } as const

const checked = (args: Arguments, { seeds = [] }: Lists): void => {
  checkRanges(args, LIMITS)
  if (seeds.length < 1 || seeds.length > MOST_SEEDS)
    refuse(`\`seeds\` has ${String(seeds.length)}; it must be from 1 to ${String(MOST_SEEDS)}.`)
  if ((args['kinds'] as readonly unknown[] | null)?.length === 0)
    refuse('`kinds` is empty: name at least one kind.')
}

interface EdgeView {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly fact: string
  readonly facts: readonly string[]
  readonly count: number
  /** Steps of its nearer end from a seed. */
  readonly depth: number
}

interface NodeView extends Spot {
  readonly kind: string
  readonly degree: number | null
  readonly more: number | null
}

interface Answer extends Drawn {
  readonly nodes: readonly NodeView[]
  readonly edges: readonly EdgeView[]
  readonly edgesTotal: number
}

const nodeView = (network: Network, spot: Spot, shown: ReadonlySet<string>): NodeView => {
  const bonds = joined(network, spot.id, shown)
  const settled =
    network.explored.has(spot.id) && network.bonds(spot.id).every(({ open }) => open.length === 0)
  const out = bonds.filter((bond) => !shown.has(across(bond, spot.id)))
  return {
    ...spot,
    kind: (typeOfId(spot.id) ?? '').toUpperCase(),
    degree: settled ? bonds.length : null,
    more: settled ? out.length : null,
  }
}

const dayText = (day: number | null | undefined): string | null =>
  day === null || day === undefined ? null : textOf(day)

/** One edge a kind, and a direction where it has one. */
const edgeViews = ({ one, other, links }: Bond, depth: number): readonly EdgeView[] => {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const key = `${link.kind}:${link.from ?? one}`
    groups.set(key, [...(groups.get(key) ?? []), link])
  }
  return [...groups.values()].map((group) => edgeView(one, other, group, depth))
}

const edgeView = (one: string, other: string, links: readonly Link[], depth: number): EdgeView => {
  const [first] = links
  const from = first?.from ?? one
  const to = from === one ? other : one
  const facts = [...new Set(links.flatMap((link) => link.facts))]
  const kind: LinkKind = first?.kind ?? 'MET'
  return {
    ...{ id: `${kind}:${from}~${to}`, kind, from, to },
    ...{ fact: facts[0] ?? '', facts: facts.slice(0, SHOWN), count: facts.length, depth },
    ...{ earliest: dayText(first?.earliest), latest: dayText(first?.latest) },
    certainty: links.some(({ certainty }) => certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE',
    basis: links.some(({ stated }) => stated) ? 'STATED' : 'INFERRED',
  } as EdgeView
}

const answerOf = (network: Network, drawn: Drawn, limit: number): Answer => {
  const depths = new Map(drawn.spots.map(({ id, depth }) => [id, depth]))
  const shown = new Set(depths.keys())
  const inner = drawn.spots.flatMap(({ id, depth }) =>
    joined(network, id, shown)
      .filter((bond) => bond.one === id && shown.has(bond.other))
      .flatMap((bond) => edgeViews(bond, Math.min(depth, depths.get(bond.other) ?? depth))),
  )
  const edges = inner.sort((a, b) => a.depth - b.depth || b.count - a.count || (a.id < b.id ? -1 : 1))
  return {
    ...drawn,
    nodes: drawn.spots.map((spot) => nodeView(network, spot, shown)),
    edges: edges.slice(0, EDGES * limit),
    edgesTotal: edges.length,
  }
}

const find: NonNullable<RootPlan['find']> = async (context, args, lens, asking) => {
  const { lists } = asking
  checked(args, lists)
  const kinds = new Set((args['kinds'] ?? ['MET', 'ALONGSIDE', 'KIN', 'HOLDS_OFFICE', 'TIE']) as LinkKind[])
  const options = { kinds, window: windowOf(args['during']), certain: lens.certain, tieKinds: null }
  const explorer = new Explorer(context, asking, options, args['withinMs'] as number)
  const limit = args['limit'] as number
  const drawn = await draw(explorer, lists['seeds'] ?? [], args['depth'] as number, limit)
  return answerOf(explorer.network, drawn, limit)
}

export const graph: Area = {
  schema: 'graph',
  types: {},
  values: ['Picture', 'PictureNode', 'PictureEdge'],
  roots: {
    graph: {
      actors: { seeds: ['Person', 'Institution', 'Role'] },
      find,
      plan: record((whole, { fields, args }, _, __, found) => {
        const answer = found as Answer
        const at = whole.during(windowOf(args['during']))
        const edges = fieldsIn(fields, 'edges')
        const actors = thingsById(
          at,
          'Actor',
          answer.nodes.map(({ id }) => id),
          askedIn(fieldsIn(fields, 'nodes'), ['actor'], 'Actor'),
        )
        const wanted = edges.some(({ name }) => name === 'facts') ? 'facts' : 'fact'
        const facts = thingsById(
          at,
          'Fact',
          answer.edges.flatMap((edge) => edge[wanted]),
          askedIn(edges, ['fact', 'facts'], 'Fact'),
        )
        return (row) => {
          const [actor, fact] = [actors(row), facts(row)]
          return {
            ...answer,
            nodes: answer.nodes.map((node) => ({ ...node, actor: actor.get(node.id) })),
            edges: answer.edges.map((edge) => ({
              ...edge,
              ...{ fact: fact.get(edge.fact), facts: edge.facts.map((id) => fact.get(id)) },
            })),
          }
        }
      }),
    },
  },
}
