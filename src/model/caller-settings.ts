/** The settings about who may ask, what, and how often: a part of the table in `src/config.ts`. */
import type { Rate } from './caller.ts'
import { anyText, folder, integer, nothing, onOff, setting } from './setting.ts'
import type { Parsed } from './setting.ts'

export interface CallerConfig {
  /** Absolute path; undefined: `operations` in the data folder, where that is there. */
  readonly operations: string | undefined
  /** Whether documents other than stored ones are refused. */
  readonly operationsOnly: boolean
  /** Absolute path; undefined: `keys.json` in the data folder. */
  readonly keys: string | undefined
  /** Undefined: no limit. */
  readonly rate: Rate | undefined
  /** The same for a holder of a key. */
  readonly rateTrusted: Rate | undefined
  /** Proxies in front whose word about the address of their caller is taken. */
  readonly trustProxy: number
  /** Origins whose pages may read answers, each as a browser writes it. */
  readonly corsOrigins: readonly string[]
  /** What `sifa ask` shows to the service. */
  readonly apiKey: string | undefined
}

const RATE = /^([1-9]\d{0,5})(?::([1-9]\d{0,5}))?$/

/** "50:100" is 50 a second and 100 at once, "50" the same, "off" no limit. */
const rate = (text: string): Parsed<Rate | undefined> => {
  if (text.toLowerCase() === 'off') return { value: undefined }
  const [, perSecond, burst] = RATE.exec(text) ?? []
  if (perSecond === undefined)
    return { expected: 'requests a second and requests at once, like 50:100 (or 50), or off' }
  const rate = Number(perSecond)
  return { value: { perSecond: rate, burst: Number(burst ?? 2 * rate), sparesLoopback: false } }
}

const isOrigin = (text: string): boolean =>
  /^https?:\/\/[a-z0-9.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text

const origins = (text: string): Parsed<readonly string[]> => {
  const all = text.split(',').map((origin) => origin.trim())
  return all.every(isOrigin)
    ? { value: [...new Set(all)] }
    : {
        expected:
          'origins as browsers write them, separated by commas: https://example.org or http://localhost:3000, in small letters, without a path, without the usual port, and never * or null',
      }
}

export const CALLER_SETTINGS = {
  operations: setting<string | undefined>(
    'SIFA_OPERATIONS',
    'operations in the data folder, if there',
    'Folder of stored operations, `<name>.graphql`, one operation a file: asked for by `documentId`.',
    folder,
    nothing,
  ),
  operationsOnly: setting(
    'SIFA_OPERATIONS_ONLY',
    'off',
    'Whether any other document is refused: `on` or `off`. With `on` there is no console.',
    onOff,
    () => false,
  ),
  keys: setting<string | undefined>(
    'SIFA_KEYS',
    'keys.json in the data folder',
    'File of API keys, hashed: `sifa key add` writes it, the service sees a change within a second.',
    folder,
    nothing,
  ),
  rate: setting<Rate | undefined>(
    'SIFA_RATE',
    '50:100',
    'Requests a second, and at once, of one caller without a key (one address; IPv6: one /64); `off` for no limit. Where it is not set, callers on this machine have none.',
    rate,
    () => ({ perSecond: 50, burst: 100, sparesLoopback: true }),
  ),
  rateTrusted: setting<Rate | undefined>(
    'SIFA_RATE_TRUSTED',
    '500:1000',
    'The same for each API key.',
    rate,
    () => ({ perSecond: 500, burst: 1000, sparesLoopback: true }),
  ),
  trustProxy: setting(
    'SIFA_TRUST_PROXY',
    '0',
    "How many proxies stand in front, each adding its caller's address to X-Forwarded-For. One too many, and callers can forge theirs.",
    integer(0, 10),
    () => 0,
  ),
  corsOrigins: setting<readonly string[]>(
    'SIFA_CORS_ORIGINS',
    '',
    'Origins whose pages may ask, separated by commas; none without a value.',
    origins,
    () => [],
  ),
  apiKey: {
    ...setting<string | undefined>('SIFA_API_KEY', '', 'API key that `sifa ask` sends.', anyText, nothing),
    secret: true,
  },
} as const
