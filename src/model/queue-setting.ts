/** The setting of the line in front of the database. */
import { integer, setting } from './setting.ts'

export interface QueueConfig {
  /** Places in the line. */
  readonly queue: number
}

/** Six statements behind each of the six that run: at 20 ms a statement the last one waits 0.12 s. */
export const QUEUE_PLACES = 36

export const QUEUE_SETTING = {
  queue: setting(
    'SIFA_QUEUE',
    String(QUEUE_PLACES),
    'Statements that may wait while six run. What is asked beyond that is refused with `OVERLOADED`, and so is what waits over 300 ms in a line that has not been empty for a second.',
    integer(1, 100_000),
    () => QUEUE_PLACES,
  ),
} as const
