/** How dear a question may be: plan/cost. */
import { integer, setting } from './setting.ts'

const MOST = 100_000_000

export const COST_SETTINGS = {
  costLimit: setting(
    'SIFA_COST_LIMIT',
    '10000',
    'Objects that a request may be expected to read; a dearer one is refused (`TOO_COSTLY`), and its dearest path named.',
    integer(1, MOST),
    () => 10_000,
  ),
  costLimitTrusted: setting(
    'SIFA_COST_LIMIT_TRUSTED',
    '100000',
    'The same for callers who are trusted.',
    integer(1, MOST),
    () => 100_000,
  ),
} as const
