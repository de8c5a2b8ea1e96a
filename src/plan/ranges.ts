/** What an argument may be, where GraphQL's types cannot say it. */
import { SifaError } from '../model/errors.ts'
import type { Arguments } from './selection.ts'

/** The question cannot be asked like this: BAD_USER_INPUT, and what would be right. */
export const refuse = (message: string): never => {
  throw new SifaError('BAD_USER_INPUT', message)
}

/** Refuses a number outside its range, both ends of which are allowed. */
export const checkRanges = (
  args: Arguments,
  ranges: Readonly<Record<string, readonly [least: number, most: number]>>,
): void => {
  for (const [name, [least, most]] of Object.entries(ranges)) {
    const value = args[name] as number | null
    if (value === null || value < least || value > most)
      refuse(`\`${name}\` is ${String(value)}; it must be from ${String(least)} to ${String(most)}.`)
  }
}
