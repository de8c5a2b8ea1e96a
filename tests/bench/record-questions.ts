/** Questions of the record and of the hubs. The record has what the invented worlds lack: sources that disagree. */
import { CHILDREN, HUB_BODY, HUB_PERSON, MEETINGS } from './data/hubs.ts'
import type { Question } from './questions.ts'

const PEOPLE = ['saddam-haftar', 'khalifa-haftar', 'abdul-hamid-dbeibah', 'john-brennan', 'mohamed-al-haddad']
const DAY = '2024-06-15'

const each = <T>(keys: readonly string[], make: (key: string) => T): readonly T[] => keys.map(make)

export const recordQuestions: readonly Question[] = [
  {
    ...{ id: 'q01', title: 'whom did X meet', file: 'q01-encounters' },
    ...{ roots: 1, kind: 'list' },
    cases: each(PEOPLE, (key) => ({ of: `person:${key}`, during: '2017/2026', first: 20 })),
  },
  {
    ...{
      id: 'q02',
      title: 'who held offices then',
      file: 'q02-tenures',
      roots: 1,
      kind: 'point',
    },
    cases: each(['lna', 'gnu', 'africom'], (key) => ({ of: `institution:${key}`, asOf: DAY })),
  },
  {
    ...{ id: 'q03', title: 'for whom X acts', file: 'q03-chains', roots: 1, kind: 'tree' },
    cases: each(PEOPLE, (key) => ({ of: `person:${key}`, on: DAY })),
  },
  {
    ...{ id: 'q04', title: 'bodies under a body', file: 'q04-bodies', roots: 1, kind: 'tree' },
    cases: each(['lna', 'gnu'], (key) => ({ of: `institution:${key}`, asOf: DAY })),
  },
  {
    ...{
      id: 'q05',
      title: "A's side met B's side",
      file: 'q05-body-to-body',
      roots: 1,
      kind: 'list',
    },
    cases: each(['africom', 'gnu'], (key) => ({
      ...{ of: `institution:${key}`, with: 'institution:lna', during: '2017/2026', first: 20 },
    })),
  },
  {
    ...{ id: 'q06', title: 'how far apart', file: 'q06-paths', roots: 1, kind: 'paths' },
    cases: each(PEOPLE.slice(1), (key) => ({ from: `person:${PEOPLE[0] ?? ''}`, to: `person:${key}` })),
  },
  {
    ...{ id: 'q07', title: 'find by a name', file: 'q07-search', roots: 1, kind: 'search' },
    cases: each(['Sadam Hafter', 'خليفة حفتر', 'Debeiba', 'Haddad'], (text) => ({ text })),
  },
  {
    ...{ id: 'q09', title: 'export, 3 pages of 100', file: 'q09-export' },
    ...{ roots: 3, kind: 'list', pages: 3, cases: [{ during: '2017/2026', first: 100 }] },
  },
]

export const hubQuestions: readonly Question[] = [
  {
    ...{ id: 'q01', title: `in ${String(MEETINGS)} meetings`, file: 'q01-encounters' },
    ...{ roots: 1, kind: 'list', cases: [{ of: HUB_PERSON, during: '2012/2025', first: 20 }] },
  },
  {
    ...{
      id: 'q12',
      title: `${String(CHILDREN)} bodies under one`,
      file: 'q12-below',
      roots: 1,
      kind: 'tree',
    },
    cases: [{ of: HUB_BODY, asOf: '2020-06-15' }],
  },
]
