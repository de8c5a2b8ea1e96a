/** What a row of the battery asks, what was measured, and the test of the one by the other. */
import { appendFileSync } from 'node:fs'
import { expect, inject } from 'vitest'
import type { Slowness } from '../../support/slowness.ts'

export interface Figure {
  readonly row: number
  readonly what: string
  readonly asked: string
  readonly measured: string
  /** "stub", "real", "proxy", "none". */
  readonly on: string
  readonly held: boolean
}

/** A limit of time on a machine that is slower than it should be: so many times what is asked. */
export type Slack = number

/** For limits on the middle of many, and on seconds. */
export const typical = ({ typical: times }: Slowness): Slack => times
/** For limits on the longest of many. */
export const worst = ({ worst: times }: Slowness): Slack => times

export interface Row {
  /** At most so much; `slack` times that where the machine is slow, which the table says. */
  readonly atMost: (what: string, measured: number, limit: number, unit?: string, slack?: Slack) => void
  readonly atLeast: (what: string, measured: number, limit: number, unit?: string) => void
  readonly exactly: (what: string, measured: number, asked: number, unit?: string) => void
}

/** Rows are those of battery.md; each figure is printed, kept for the table, and asserted. */
export const rowOf = (row: number, on: string): Row => {
  const note = (what: string, asked: string, measured: string, held: boolean): void => {
    const figure: Figure = { row, what, asked, measured, on, held }
    appendFileSync(inject('figures'), `${JSON.stringify(figure)}\n`)
    console.log(`row ${row} (${on}): ${what}: ${measured}, asked ${asked}`)
    expect(held, `row ${row}: ${what}: ${measured}, asked ${asked}`).toBe(true)
  }
  return {
    atMost: (what, measured, limit, unit = '', slack = 1) => {
      const times = slack > 1.05 ? ` (times ${shown(slack)}: the machine was slow)` : ''
      note(what, `<= ${shown(limit)}${unit}${times}`, `${shown(measured)}${unit}`, measured <= limit * slack)
    },
    atLeast: (what, measured, limit, unit = '') =>
      note(what, `>= ${shown(limit)}${unit}`, `${shown(measured)}${unit}`, measured >= limit),
    exactly: (what, measured, asked, unit = '') =>
      note(what, `${shown(asked)}${unit}`, `${shown(measured)}${unit}`, measured === asked),
  }
}

const shown = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en') : value.toFixed(1)

/** The value that so many of a hundred are not above. */
export const percentile = (values: readonly number[], of: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((of / 100) * sorted.length) - 1)] ?? 0
}
