/** How two actors are connected. */
import { checkRanges, refuse } from '../../plan/ranges.ts'
import type { ActorType } from '../../plan/actor-ref.ts'
import type { Area } from '../../plan/area.ts'
import type { Read, Row } from '../../plan/block.ts'
import { COMMAND_KINDS } from '../../plan/network/links.ts'
import { Explorer } from '../../plan/network/explorer.ts'
import { askedIn, fieldsIn, thingsById } from '../../plan/network/things.ts'
import { record } from '../../plan/root.ts'
import type { Asking, RootPlan } from '../../plan/root.ts'
import type { Arguments, Selection } from '../../plan/selection.ts'
import { windowOf } from '../../plan/time.ts'
import { chainView } from './chain-view.ts'
import type { ChainView } from './chain-view.ts'
import { linkKinds, preference } from './hop.ts'
import type { PathKind } from './hop.ts'
import { hunt } from './hunt.ts'
import type { Course } from './board.ts'

const ENDS: readonly ActorType[] = ['Person', 'Institution', 'Role']

interface Answer {
  readonly paths: readonly ChainView[]
  readonly searched: number
  readonly complete: boolean
  readonly stopped: string | null
}

const LIMITS = { maxLength: [1, 6], first: [1, 5], withinMs: [100, 20_000] } as const

const checked = (args: Arguments, { ids }: Asking): void => {
  checkRanges(args, LIMITS)
  if (ids['from'] === ids['to']) refuse('`from` and `to` are one: a path leads from one actor to another.')
  if ((args['via'] as readonly unknown[] | null)?.length === 0)
    refuse('`via` is empty: name at least one kind.')
}

const find: NonNullable<RootPlan['find']> = async (context, args, lens, asking): Promise<Answer | null> => {
  checked(args, asking)
  const via = (args['via'] ?? ['MET', 'KIN', 'SERVED_TOGETHER', 'COMMAND']) as readonly PathKind[]
  const inSequence = args['order'] === 'IN_SEQUENCE'
  const kinds = linkKinds(via)
  const options = { kinds, window: windowOf(args['during']), certain: lens.certain, tieKinds: COMMAND_KINDS }
  const explorer = new Explorer(context, asking, options, args['withinMs'] as number)
  const asked: Course = {
    from: asking.ids['from'] ?? '',
    to: asking.ids['to'] ?? '',
    maxLength: args['maxLength'] as number,
    preferred: preference([...new Set(via)], inSequence),
    inSequence,
    certainly: lens.certain,
  }
  const found = await hunt(explorer, asked, args['first'] as number)
  if (found === null) return null
  const { chains, searched, stopped } = found
  return {
    paths: chains.map((chain) => chainView(chain, asked)),
    ...{ searched, stopped, complete: stopped === null },
  }
}

/** The chains' actors and facts, in one statement. */
const shaped = (answer: Answer, selection: Selection, at: Parameters<typeof thingsById>[0]): Read => {
  const hops = fieldsIn(fieldsIn(selection.fields, 'paths'), 'hops')
  const all = answer.paths.flatMap((path) => path.hops)
  const actors = thingsById(
    at,
    'Actor',
    all.flatMap(({ from, to }) => [from, to]),
    askedIn(hops, ['from', 'to'], 'Actor'),
  )
  const facts = thingsById(
    at,
    'Fact',
    all.flatMap((hop) => hop.facts),
    askedIn(hops, ['fact', 'facts'], 'Fact'),
  )
  return (row: Row) => {
    const [actor, fact] = [actors(row), facts(row)]
    const paths = answer.paths.map((path) => ({
      ...path,
      hops: path.hops.map((hop) => ({
        ...hop,
        ...{ from: actor.get(hop.from), to: actor.get(hop.to) },
        ...{ fact: fact.get(hop.fact), facts: hop.facts.map((id) => fact.get(id)) },
      })),
    }))
    return { ...answer, paths }
  }
}

export const paths: Area = {
  schema: 'paths',
  types: {},
  values: ['PathResult', 'Path', 'PathHop'],
  roots: {
    paths: {
      actors: { from: ENDS, to: ENDS },
      find,
      plan: record((at, selection, _, __, found) => {
        const answer = found as Answer | null
        return answer === null
          ? () => null
          : shaped(answer, selection, at.during(windowOf(selection.args['during'])))
      }),
    },
  },
}
