/** Questions of a few shapes with many values: each asks the service and the interpreter the same. */
import { above, below, holdersOf, tenuresOf } from './spans.ts'
import { participationChains, representationOf } from './chains.ts'
import type { ChainAnswer } from './chains.ts'
import type { TheRecord } from './record.ts'
import type { Lens, View } from './view.ts'
import { count, viewOf } from './view.ts'
import { ENCOUNTER_SHAPES } from './encounter-questions.ts'
import type { Question, Shape } from './shape.ts'
import { days, lensAt, oneOf } from './shape.ts'

const SUPPORT = 'support { claims sources publishers firstPartyOnly contradictedBy }'
const HELD = `id basis certainty ${SUPPORT}`
const CHAIN =
  'links { from { id } to { id } kind standing basis certainty fact { id } } basis certainty disputed'

/** "tenures" and the like of one actor. `day` and `lens` are given or left out by the shape: null is another text. */
const spans = (
  name: string,
  kind: 'person' | 'institution' | 'role',
  { day, lens }: { readonly day: boolean; readonly lens: boolean },
): Shape => {
  const lists = {
    person: `tenures(first: 100${day ? ', asOf: $day' : ''}) { nodes { ${HELD} } }`,
    role: `holders${day ? '(asOf: $day)' : ''} { ${HELD} }`,
    institution: `above${day ? '(asOf: $day)' : ''} { ${HELD} } below${day ? '(asOf: $day)' : ''} { ${HELD} }`,
  }
  return {
    name,
    document: `query ($id: ID!${day ? ', $day: EDTF!' : ''}${lens ? ', $lens: Lens' : ''}) { answer: ${kind}(ref: {id: $id}${lens ? ', lens: $lens' : ''}) { ${lists[kind]} } }`,
    draw: (chance, record) => ({
      id: oneOf(chance, record, kind),
      ...(day ? { day: days(chance, record) } : {}),
      ...(lens ? { lens: lensAt(chance, record) } : {}),
    }),
    answer: (record, variables) => spanAnswer(record, kind, variables),
  }
}

const spanAnswer = (record: TheRecord, kind: string, variables: Question): unknown => {
  const view = viewOf(record, variables['lens'] as Lens | undefined)
  const [id, day] = [String(variables['id']), variables['day'] as string | undefined]
  if (!view.knows(id)) return null
  if (kind === 'person') return { tenures: { nodes: tenuresOf(view, id, day) } }
  if (kind === 'role') return { holders: holdersOf(view, id, day) }
  return { above: above(view, id, day), below: below(view, id, day) }
}

const representation = (name: string, kind: 'person' | 'institution' | 'role', lens: boolean): Shape => ({
  name,
  document: `query ($id: ID!, $day: EDTF!${lens ? ', $lens: Lens' : ''}) { answer: representation(of: {id: $id}, on: $day${lens ? ', lens: $lens' : ''}) { ${CHAIN} } }`,
  draw: (chance, record) => ({
    id: oneOf(chance, record, kind),
    day: days(chance, record),
    ...(lens ? { lens: lensAt(chance, record) } : {}),
  }),
  answer: (record, { id, day, lens: given }) =>
    chainTexts(representationOf(viewOf(record, given as Lens | undefined), String(id), String(day))),
  shape: chainTexts,
})

/** Chains are a set: each as one text, in order. */
const chainTexts = (chains: unknown): unknown => {
  const id = (node: unknown): unknown =>
    node !== null && typeof node === 'object' ? (node as { id: unknown }).id : node
  return (
    ((chains ?? null) as readonly ChainAnswer[] | null)
      ?.map(({ links, basis, certainty, disputed }) => {
        const steps = links.map((link) =>
          [
            id(link.from),
            link.kind,
            link.standing,
            id(link.to),
            link.basis,
            link.certainty,
            id(link.fact),
          ].join(' '),
        )
        return `${steps.join(' > ')} = ${basis} ${certainty}${disputed ? ' disputed' : ''}`
      })
      .sort() ?? null
  )
}

const participations = (name: string, on: boolean, lens: boolean): Shape => ({
  name,
  document: `query ($id: ID!${on ? ', $day: EDTF!' : ''}${lens ? ', $lens: Lens' : ''}) { answer: meeting(id: $id${lens ? ', lens: $lens' : ''}) { participations { id representation${on ? '(on: $day)' : ''} { ${CHAIN} } } } }`,
  draw: (chance, record) => ({
    id: chance.pick(record.byLabel.get('Meeting') ?? []).id,
    ...(on ? { day: days(chance, record) } : {}),
    ...(lens ? { lens: lensAt(chance, record) } : {}),
  }),
  answer: (record, { id, day, lens: given }) => {
    const view = viewOf(record, given as Lens | undefined)
    if (!isTold(view, String(id))) return null
    return view
      .factsAt('Participation', 'IN', String(id))
      .map((fact) => fact.id)
      .filter((each) => isTakenPart(view, each))
      .map(
        (each) =>
          `${each}: ${JSON.stringify(chainTexts(participationChains(view, each, day as string | undefined)))}`,
      )
      .sort()
  },
  shape: (answer) =>
    (answer as { participations: readonly { id: string; representation: unknown }[] } | null)?.participations
      .map((each) => `${each.id}: ${JSON.stringify(chainTexts(each.representation))}`)
      .sort() ?? null,
})

/** A meeting or a participation that sources only deny is in the picture too: rule 4. `minPublishers` asks for more. */
const isTold = (view: View, fact: string): boolean =>
  view.claims(fact).length > 0 && (view.minPublishers <= 1 || view.shows(fact))

/** Publishers that saw somebody there and those that say he was absent do not add up. */
const isTakenPart = (view: View, participation: string): boolean =>
  view.claims(participation).length > 0 &&
  (view.minPublishers <= 1 ||
    ['PRESENT', 'INVITED', 'ABSENT'].some(
      (attendance) =>
        count(
          view
            .affirming(participation)
            .filter(({ values }) => (values.attendance ?? 'PRESENT') === attendance)
            .map(({ witness }) => witness),
        ) >= view.minPublishers,
    ))

const OPEN = { day: true, lens: false }
const UNDER_LENS = { day: true, lens: true }

export const SHAPES: readonly Shape[] = [
  ...ENCOUNTER_SHAPES,
  spans('tenures', 'person', OPEN),
  spans('tenures under a lens', 'person', UNDER_LENS),
  spans('tenures of any day', 'person', { day: false, lens: true }),
  spans('holders', 'role', OPEN),
  spans('holders under a lens', 'role', UNDER_LENS),
  spans('ties', 'institution', OPEN),
  spans('ties under a lens', 'institution', UNDER_LENS),
  representation('for whom a person acts', 'person', false),
  representation('for whom a person acts under a lens', 'person', true),
  representation('what is above a body', 'institution', true),
  representation('what is above an office', 'role', true),
  participations('for whom they took part', false, true),
  participations('for whom they took part, as of a day', true, true),
]
