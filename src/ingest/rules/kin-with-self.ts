import { idOf } from '../link/resolve.ts'
import type { Finding } from '../read/source-document.ts'
import type { ReportRule } from './rule.ts'

/** Nobody is kin to themselves, by whatever two spellings. */
export const kinWithSelf: ReportRule = ({ kin }, { directory }) =>
  kin.flatMap(({ who, of, path }): readonly Finding[] => {
    const person = idOf(directory, who, ['person'])
    if (person === undefined || person !== idOf(directory, of, ['person'])) return []
    return [
      {
        code: 'KIN_WITH_SELF',
        path: [...path, 'of'],
        message: `Both are ${person}.`,
        expected: 'two people',
      },
    ]
  })
