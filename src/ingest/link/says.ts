/** What a claim says, for people: field and value, what is not stated left out. */
export type Says = readonly (readonly [field: string, value: string])[]

type Value = string | number | undefined | readonly string[]

/** A list gives one line a value. */
export const says = (fields: Readonly<Record<string, Value>>): Says =>
  Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined) return []
    return typeof value === 'object'
      ? value.map((item) => [field, item] as const)
      : [[field, String(value)] as const]
  })

/** The object without its undefined values, as the stored shapes want it. */
export const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>

export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
