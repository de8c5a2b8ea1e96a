import type { Finding } from '../read/source-document.ts'
import type { ReportRule } from './rule.ts'
import { whensOf } from './walk.ts'

/** A date that an editor infers says why: others have to be able to judge it. */
export const whyInferred: ReportRule = (report) => {
  const { published } = report.source
  return [
    ...(published === undefined ? [] : [{ ...published, path: published.path.slice(0, -1) }]),
    ...whensOf(report),
  ]
    .filter(({ inferred, why }) => inferred && why === undefined)
    .map(({ path }): Finding => ({
      code: 'MISSING_WHY',
      path,
      message: 'This date is inferred and does not say why.',
      expected: 'why: what the inference rests on, in your own words',
    }))
}
