import type { Finding } from '../read/source-document.ts'
import { shown } from '../shape/kinds-of-value.ts'
import type { ReportRule } from './rule.ts'

/** Addresses are of the web: they are shown as links later, and nothing else may run from one. */
export const urls: ReportRule = ({ source }) =>
  (['url', 'archived'] as const).flatMap((key): readonly Finding[] => {
    const address = source[key]
    if (address === undefined || isOfTheWeb(address)) return []
    return [
      {
        code: 'BAD_URL',
        path: ['source', key],
        message: `${shown(address)} is no address of the web.`,
        expected: 'a whole address that begins with http:// or https://',
      },
    ]
  })

const isOfTheWeb = (address: string): boolean => {
  if (!/^https?:\/\//i.test(address) || /[\s<>"\\^`{|}]/.test(address) || !URL.canParse(address)) return false
  const { hostname, username, password } = new URL(address)
  return hostname !== '' && username === '' && password === ''
}
