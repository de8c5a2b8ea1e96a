import { shown } from '../shape/kinds-of-value.ts'
import type { ReportRule } from './rule.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A report without a key takes the name of its file, which then has to be an id. */
export const reportKey: ReportRule = ({ key }) =>
  ID.test(key)
    ? []
    : [
        {
          code: 'BAD_ID',
          path: [],
          message: `The report has no key, and the name of its file, ${shown(key)}, cannot be one.`,
          expected: 'small Latin letters, digits and hyphens',
          hint: 'Add a line "report: <key>" at the top, or rename the file.',
        },
      ]
