/** Pieces of a linked load as the linker of reports makes them, for data that no report file holds. */
import { createHash } from 'node:crypto'
import { textOf } from '../../../src/model/dates/day.ts'
import type { Day } from '../../../src/model/dates/day.ts'
import type {
  Claim,
  Entity,
  EntityLabel,
  Fact,
  Link,
  LinkedReport,
  Properties,
  SourceRecord,
} from '../../../src/model/graph.ts'

/** Everything that is loaded, made as it is asked for: the largest does not fit memory whole. */
export interface World {
  readonly entities: readonly Entity[]
  /** The same reports at every call. */
  readonly reports: () => Iterable<LinkedReport>
}

export interface Spelt {
  readonly en: string
  readonly ar: string
}

/** An entry of a registry with its main names. */
export const entity = (
  label: EntityLabel,
  id: string,
  { en, ar }: Spelt,
  properties: Properties = {},
  links: readonly Link[] = [],
): Entity => ({
  id,
  label,
  properties: { nameEn: en, nameAr: ar, ...properties },
  names:
    label === 'Place' || label === 'Topic'
      ? []
      : [
          { text: en, lang: 'en', script: 'Latn', kind: 'PRIMARY' },
          { text: ar, lang: 'ar', script: 'Arab', kind: 'PRIMARY' },
        ],
  links,
})

export const source = (key: string, publisher: string, published: Day): SourceRecord => ({
  id: `source:${key}`,
  title: `Report ${key}`,
  url: `https://example.org/${key}`,
  language: 'en',
  publisher,
  published: textOf(published),
  publishedEarliest: published,
  publishedLatest: published,
  publishedBasis: 'STATED',
  witness: publisher,
})

/** A fact and what one source says of it. */
export interface Said {
  readonly fact: Fact
  readonly claim: Claim
}

/** An affirming, stated claim: `says` tells the values that people read. */
export const said = (
  { id }: SourceRecord,
  fact: Fact,
  values: Claim['values'],
  says: Claim['says'],
  links: readonly Link[] = [],
): Said => ({
  fact,
  claim: {
    id: `claim:${id.slice('source:'.length)}/${createHash('sha256').update(fact.id).digest('hex').slice(0, 16)}`,
    fact: fact.id,
    stance: 'AFFIRMS',
    basis: 'STATED',
    firstParty: false,
    says,
    values,
    links,
  },
})

export const report = (of: SourceRecord, all: readonly Said[]): LinkedReport => ({
  source: of,
  entities: [],
  facts: all.map(({ fact }) => fact),
  claims: all.map(({ claim }) => claim),
})

/** A tie or a tenure from one day on, to another or, without it, seen to hold on a later day. */
export interface Stretch {
  readonly from: Day
  readonly to?: Day
  readonly seen?: Day
}

export const stretchValues = ({ from, to, seen }: Stretch): Claim['values'] => ({
  from: textOf(from),
  startMin: from,
  startMax: from,
  ...(to === undefined ? {} : { to: textOf(to), endMin: to, endMax: to }),
  ...(seen === undefined ? {} : { on: textOf(seen), seenMin: seen, seenMax: seen }),
})

export const stretchSays = ({ from, to, seen }: Stretch): Claim['says'] => [
  ['from', textOf(from)],
  ...(to === undefined ? [] : [['to', textOf(to)] as const]),
  ...(seen === undefined ? [] : [['on', textOf(seen)] as const]),
]

export const tie = (by: SourceRecord, child: string, parent: string, kind: string, when: Stretch): Said =>
  said(
    by,
    {
      id: `tie:${child.slice(child.indexOf(':') + 1)}/${kind}/DE_JURE/${parent}`,
      label: 'Tie',
      properties: { kind, standing: 'DE_JURE' },
      links: [{ type: 'PARENT', to: parent }],
      child,
    },
    stretchValues(when),
    stretchSays(when),
  )
