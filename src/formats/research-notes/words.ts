import { plainLetters } from '../../model/names/normalise.ts'

/** Small Latin letters, digits and hyphens of a text; empty where it has none, as of a text in Arabic letters. */
export const slug = (text: string, longest = 60): string => {
  const words = plainLetters(text)
    .replaceAll('&', ' and ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return words
    .reduce(
      (made, word) =>
        made.length + word.length + 1 > longest && made !== ''
          ? made
          : made === ''
            ? word
            : `${made}-${word}`,
      '',
    )
    .slice(0, longest)
    .replace(/-+$/, '')
}

/** Words with a letter or a digit, as the limits on outcomes and labels count them. */
export const wordCount = (text: string): number =>
  text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The object without what is undefined or an empty list: files hold what is said and nothing else. */
export const lean = <T extends object>(value: T): Lean<T> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0),
    ),
  ) as Lean<T>

export type Lean<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** One value stands for itself, several are a list, none is nothing. */
export const oneOrMore = <T>(values: readonly T[]): T | readonly T[] | undefined =>
  values.length === 1 ? values[0] : values.length === 0 ? undefined : values

export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** A map in order of its keys. */
export const inOrder = <T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)))
