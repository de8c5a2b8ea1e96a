/**
 * What a field makes the database look through beside the things that it brings, counted in objects. What is not named
 * here is one look-up. The figures are rounded from the times of tests/bench/questions.md: about a hundred objects for
 * each five milliseconds, and more where the time grows with the graph.
 */
import type { FanOut } from './fan-outs.ts'

const always =
  (objects: number): FanOut =>
  () =>
    objects

/** So much for each of the kinds that are asked for; `all` where none is named. */
const eachKind =
  (objects: number, all: number): FanOut =>
  ({ args: { kinds } }) =>
    objects * (Array.isArray(kinds) ? kinds.length : all)

/** So much for each step that an argument allows. */
const eachStep =
  (objects: number, name: string, otherwise: number): FanOut =>
  ({ args }) =>
    objects * (1 + (typeof args[name] === 'number' ? args[name] : otherwise))

/** Both ends known: who stands for the other has to be found too. */
const encounters: FanOut = ({ args }) => (args['with'] === undefined || args['with'] === null ? 100 : 200)

/** Type.field → objects. */
export const WORK: Readonly<Record<string, FanOut>> = {
  'Query.encounters': encounters,
  'Query.search': always(100),
  'Query.suggest': always(100),
  'Query.representation': always(50),
  'Query.contradictions': eachKind(100, 8),
  'Query.gaps': eachKind(100, 5),
  'Query.brokers': always(1_000),
  'Query.contactMatrix': always(500),
  'Query.meetingBuckets': always(200),
  'Query.paths': eachStep(200, 'maxLength', 4),
  'Query.graph': eachStep(200, 'depth', 1),
  'Institution.chart': always(50),
  'Person.representation': always(10),
  'Participation.representation': always(10),
  'FacetCounts.values': always(50),
}
