import { ACTOR_KINDS } from '../link/directory.ts'
import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { ReportRule } from './rule.ts'
import { peopleOf } from './walk.ts'

/** A named person is one: `count` says how many stand behind a body or an office. */
export const countOfPerson: ReportRule = (report, { directory }) =>
  peopleOf(report).flatMap(({ who, count, path }): readonly Finding[] => {
    if (count === undefined || idOf(directory, who, ACTOR_KINDS)?.startsWith('person:') !== true) return []
    return [
      {
        code: 'COUNT_OF_PERSON',
        path: [...path, 'count'],
        message: 'A named person is counted.',
        expected: 'count with an institution or a role',
        hint: 'Name the body ("five members of the commission") as a participant of its own.',
      },
    ]
  })
