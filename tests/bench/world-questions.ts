/** Questions of the invented world: about states, whoever led them, and holders of lower offices. */
import type { Day } from '../../src/model/dates/day.ts'
import { day } from './data/bodies.ts'
import type { Cast } from './data/cast.ts'
import { person } from './data/cast.ts'
import { personName } from './data/spellings.ts'
import { laterDay, laterWindow, times, two } from './questions.ts'
import type { Question, Variables } from './questions.ts'

const CASES = 10
const PAGE = 100
const DEEP = 199

interface Chosen {
  readonly state: (n: number) => string
  /** Whoever led a state in the middle of 2020. */
  readonly head: (n: number) => string
  /** Whoever led a unit in the middle of 2021. */
  readonly officer: (n: number) => string
  readonly someone: (n: number) => number
}

const chosen = ({ size, terms, bodies }: Cast): Chosen => {
  const state = (n: number): string => `institution:s${two(n % size.states)}`
  const holder = (role: string | undefined, on: Day): string =>
    terms.find((term) => term.role === role && term.from <= on && (term.to ?? on) >= on)?.person ?? ''
  const units = bodies.filter(({ level }) => level === 3)
  return {
    state,
    head: (n) => holder(`role:s${two(n % size.states)}-head`, day(2020, 6, 15)),
    officer: (n) => holder(units[(n * 31 + 5) % units.length]?.offices[0], day(2021, 6, 15)),
    someone: (n) => (n * 1_013 + 17) % size.people,
  }
}

export const worldQuestions = (cast: Cast): readonly Question[] => {
  const { state, head, officer, someone } = chosen(cast)
  const cases = (make: (n: number) => Variables): readonly Variables[] => times(CASES, make)
  const deep = Math.min(DEEP, Math.floor(cast.size.meetings / PAGE) - 2)
  return [
    {
      ...{ id: 'q01', title: 'whom did X meet', file: 'q01-encounters' },
      ...{ roots: 1, kind: 'list', fresh: laterWindow, kept: true },
      cases: cases((n) => ({ of: head(n), during: '2017/2025', first: 20 })),
    },
    {
      ...{ id: 'q02', title: 'who held offices then', file: 'q02-tenures' },
      ...{ roots: 1, kind: 'point', fresh: laterDay, kept: true },
      cases: cases((n) => ({ of: state(n), asOf: `20${two(12 + n)}-06-15` })),
    },
    {
      ...{ id: 'q03', title: 'for whom X acts', file: 'q03-chains', roots: 1, kind: 'tree' },
      cases: cases((n) => ({ of: officer(n), on: '2021-06-15' })),
    },
    {
      ...{ id: 'q04', title: 'bodies under a body', file: 'q04-bodies' },
      ...{ roots: 1, kind: 'tree', kept: true },
      cases: cases((n) => ({ of: state(n), asOf: `20${two(16 + n)}-06-15` })),
    },
    {
      ...{
        id: 'q05',
        title: "A's side met B's side",
        file: 'q05-body-to-body',
        roots: 1,
        kind: 'list',
      },
      cases: cases((n) => ({ of: state(n), with: state(n + 1), during: '2019/2021', first: 20 })),
    },
    {
      ...{ id: 'q06', title: 'how far apart', file: 'q06-paths', roots: 1, kind: 'paths' },
      cases: cases((n) => ({ from: person(someone(n)), to: person(someone(n + CASES)) })),
    },
    {
      ...{ id: 'q07', title: 'find by a name', file: 'q07-search', roots: 1, kind: 'search' },
      cases: cases((n) => ({ text: personName(someone(n))[n % 2 === 0 ? 'en' : 'ar'] })),
    },
    {
      ...{ id: 'q08', title: 'dashboard, 6 roots', file: 'q08-dashboard', roots: 6, kind: 'list' },
      cases: cases((n) => ({
        ...{
          month: `2021-${two(1 + n)}`,
          role: `role:s${two(n % cast.size.states)}-head`,
          asOf: '2020-06-15',
        },
        ...{ person: head(n), body: state(n), during: '2017/2025' },
        meeting: `meeting:m${String(n * 97).padStart(6, '0')}`,
      })),
    },
    {
      ...{ id: 'q09', title: 'export, 6 pages of 100', file: 'q09-export' },
      ...{ roots: 6, kind: 'list', pages: 6, cases: [{ during: '2018/2025', first: PAGE }] },
    },
    {
      ...{
        id: 'q09c',
        title: 'the same, P1 connection',
        file: 'q09-export',
        first: 'q09-export-connection',
        peers: ['p1'],
      },
      ...{ roots: 6, kind: 'connection', pages: 6, cases: [{ during: '2018/2025', first: PAGE }] },
    },
    {
      ...{ id: 'q10', title: `page ${String(deep + 1)}, of 100 each`, file: 'q10-deep-page' },
      ...{ roots: 1, kind: 'list', skip: deep, cases: [{ during: '2017/2025', first: PAGE }] },
    },
    {
      ...{
        id: 'q10c',
        title: 'the same, P1 connection',
        file: 'q10-deep-page',
        first: 'q10-deep-page-connection',
        peers: ['p1'],
      },
      ...{ roots: 1, kind: 'connection', skip: deep, cases: [{ during: '2017/2025', first: PAGE }] },
    },
    {
      ...{ id: 'q11', title: 'first page, own fields', file: 'q11-first-page' },
      ...{ roots: 1, kind: 'connection', peers: ['p1'], fresh: laterWindow },
      cases: cases((n) => ({ during: `${String(2017 + (n % 8))}/2025`, first: PAGE })),
    },
  ]
}
