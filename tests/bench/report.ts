/** A run as a page of markdown: the table, the aims, and what it was measured on. */
import type { Aim } from './aims.ts'
import { PEER_NAMES } from './peer-names.ts'
import type { Ran } from './run-set.ts'
import type { Where } from './where.ts'
import { figureOf, markdown, ratioOf, ratioText, short } from './table.ts'
import type { Row } from './table.ts'

const COLUMNS = [
  { title: 'data, question, who answers', right: false },
  { title: 'p50', right: true },
  { title: 'p95', right: true },
  { title: 'CPU', right: true },
  { title: 'trips', right: true },
  { title: 'p50 ÷ Sifa', right: true },
  { title: 'CPU ÷ Sifa', right: true },
] as const

/** A line a question, and under it one for each who answers. */
export const tableOf = (rows: readonly Row[]): string => markdown(COLUMNS, rows.flatMap(rowLines))

const rowLines = (row: Row): readonly (readonly string[])[] => [
  [`${row.data} ${row.question} ${row.title}`],
  ...(row.way === 'variables' ? [] : [[`  (${row.way})`]]),
  ...row.timed.map(({ peer }) => [
    `- ${PEER_NAMES[peer]}`,
    ...(['p50', 'p95', 'cpu'] as const).map((figure) => short(figureOf(row, peer, figure))),
    short((figureOf(row, peer, 'turns') ?? NaN) / row.roots),
    ...(['p50', 'cpu'] as const).map((figure) =>
      peer === 'sifa' ? '' : ratioText(ratioOf(row, peer, 'sifa', figure)),
    ),
  ]),
  ...Object.keys(row.left).map((peer) => [`- ${PEER_NAMES[peer as keyof typeof PEER_NAMES]}: not timed`]),
]

export const aimsTable = (aims: readonly Aim[]): string =>
  aims
    .map(
      ({ aim, measured, met }) =>
        `- ${met === undefined ? '?' : met ? 'met' : 'NOT MET'}: ${aim}. ${measured}.`,
    )
    .join('\n')

const untimed = (rows: readonly Row[]): string =>
  rows
    .flatMap(({ data, question, way, left }) =>
      Object.entries(left).map(
        ([peer, why]) => `- ${data} ${question} (${way}), ${peer}: ${why.replaceAll('\n', ' ')}`,
      ),
    )
    .join('\n')

const counted = ({ name, digest, counts }: Ran): string =>
  `- ${name} (digest ${digest}): ${Object.entries(counts)
    .map(([what, count]) => `${String(count)} ${what}`)
    .join(', ')}`

export const pageOf = (ran: readonly Ran[], aims: readonly Aim[], where: Where): string => {
  const rows = ran.flatMap((one) => one.rows)
  return `# Bench ${where.name}

${where.lines.map((line) => `- ${line}`).join('\n')}

Times in ms, seen by one client on one connection; CPU: processor time of the server's process for one answer; trips:
turns to its database for one root field. Ratios: the middle of the rounds, and the least and the greatest.

${tableOf(rows)}

## Aims

${aimsTable(aims)}

Sifa's start with its database up: ${ran.map(({ name, start }) => `${name} listens after ${short(start.doorMs)} ms, ready after ${short(start.readyMs)} ms`).join('; ')}.

## Data

${ran.map(counted).join('\n')}

## Who was not timed

A peer that answers otherwise than Sifa is not timed: nothing is said of which of the two is right.

${untimed(rows) || 'Everybody who was asked answered alike.'}
`
}
