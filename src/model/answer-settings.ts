/** How answers are made and kept. */
import { integer, onOff, setting } from './setting.ts'

export interface AnswerConfig {
  /** Whether answers are written without graphql-js where they can be. */
  readonly fastTier: boolean
  /** MiB of answers that are kept; 0: none. */
  readonly answerCacheMiB: number
}

export const ANSWER_SETTINGS = {
  fastTier: setting(
    'SIFA_FAST_TIER',
    'on',
    'Whether answers are written without graphql-js where they can be; they are the same: `on` or `off`.',
    onOff,
    () => true,
  ),
  answerCacheMiB: setting(
    'SIFA_ANSWER_CACHE',
    '16',
    'MiB of whole answers that are kept until the graph changes; 0 keeps none.',
    integer(0, 4_096),
    () => 16,
  ),
} as const
