/** Whole days since 1970-01-01 (proleptic Gregorian, no time zone). */
export type Day = number
