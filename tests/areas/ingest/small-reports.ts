/** Hand-made linked reports: what the linker would hand to the writer, without it. */
import type {
  Claim,
  ClaimValues,
  Entity,
  EntityLabel,
  Fact,
  Link,
  LinkedReport,
  SourceRecord,
} from '../../../src/model/graph.ts'
import { digestOf } from '../../../src/ingest/write/canonical.ts'

const LABELS: Readonly<Record<string, EntityLabel>> = {
  person: 'Person',
  institution: 'Institution',
  role: 'Role',
  place: 'Place',
  topic: 'Topic',
}

/** An entity with one English name; roles are offices in the army, places lie in Libya. */
export const entity = (id: string, nameEn: string, more: Partial<Entity> = {}): Entity => {
  const label = LABELS[id.slice(0, id.indexOf(':'))] ?? 'Person'
  const named = label !== 'Place' && label !== 'Topic'
  return {
    id,
    label,
    properties: {
      nameEn,
      ...(label === 'Institution' ? { kind: 'BODY' } : {}),
      ...(label === 'Role' ? { exclusive: true } : {}),
    },
    names: named ? [{ text: nameEn, lang: 'en', script: 'Latn', kind: 'PRIMARY' }] : [],
    links: label === 'Role' ? [{ type: 'OFFICE_IN', to: 'institution:army' }] : [],
    ...more,
  }
}

export const REGISTRY: readonly Entity[] = [
  entity('person:amin', 'Amin Salem'),
  entity('person:brown', 'John Brown'),
  entity('person:cara', 'Cara Idris'),
  entity('institution:army', 'The Army'),
  entity('institution:embassy', 'The Embassy'),
  entity('institution:gazette', 'The Gazette'),
  entity('institution:courier', 'The Courier'),
  entity('role:chief', 'Chief of Staff'),
  entity('place:tripoli', 'Tripoli', { links: [{ type: 'WITHIN', to: 'place:libya' }] }),
  entity('place:libya', 'Libya'),
  entity('topic:training', 'Training'),
]

/** 2024-07-16. */
export const DAY = 19_920

export const source = (key: string, more: Partial<SourceRecord> = {}): SourceRecord => ({
  id: `source:${key}`,
  title: `Report ${key}`,
  publisher: 'institution:gazette',
  published: '2024-07-20',
  publishedEarliest: DAY + 4,
  publishedLatest: DAY + 4,
  publishedBasis: 'STATED',
  witness: 'institution:gazette',
  ...more,
})

export const meeting = (key: string): Fact => ({
  id: `meeting:${key}`,
  label: 'Meeting',
  properties: {},
  links: [],
})

export const participation = (key: string, actor: string): Fact => ({
  id: `participation:${key}/${actor}`,
  label: 'Participation',
  properties: {},
  links: [
    { type: 'IN', to: `meeting:${key}` },
    { type: 'BY', to: actor },
  ],
})

export const tenure = (person: string, role: string): Fact => ({
  id: `tenure:${person}/${role}/1`,
  label: 'Tenure',
  properties: { term: 1 },
  links: [
    { type: 'HOLDER', to: `person:${person}` },
    { type: 'OF_ROLE', to: `role:${role}` },
  ],
})

export const tie = (child: string, parent: string): Fact => ({
  id: `tie:${child}/COMMAND/DE_FACTO/${parent}`,
  label: 'Tie',
  properties: { kind: 'COMMAND', standing: 'DE_FACTO' },
  links: [{ type: 'PARENT', to: parent }],
  child: `institution:${child}`,
})

export const asWritten = (actor: string, text: string, lang: string): Fact => ({
  id: `name:${actor}/${text}`,
  label: 'Name',
  properties: { text, lang, script: 'Latn', kind: 'AS_WRITTEN' },
  links: [{ type: 'NAMES', to: actor }],
})

export const outcome = (key: string, text: string, lang: string): Fact => ({
  id: `outcome:${key}/AGREED/${text}`,
  label: 'Outcome',
  properties: { kind: 'AGREED', text, lang },
  links: [{ type: 'OUTCOME_OF', to: `meeting:${key}` }],
})

export interface Said {
  readonly fact: Fact
  readonly values?: ClaimValues
  readonly links?: readonly Link[]
  readonly more?: Partial<Claim>
}

export const report = (
  from: SourceRecord,
  said: readonly Said[],
  entities: readonly Entity[] = [],
): LinkedReport => ({
  source: from,
  entities,
  facts: [...new Map(said.map(({ fact }) => [fact.id, fact])).values()],
  claims: said.map((one) => claim(from, one)),
})

const claim = (from: SourceRecord, { fact, values = {}, links = [], more = {} }: Said): Claim => ({
  id: `claim:${from.id.slice('source:'.length)}/${digestOf([fact.id, values, links, more]).slice(0, 16)}`,
  fact: fact.id,
  stance: 'AFFIRMS',
  basis: 'STATED',
  firstParty: false,
  says: Object.entries(values).map(([field, value]) => [field, String(value)] as const),
  values,
  links,
  ...more,
})

/** A meeting held on one day. */
export const heldOn = (day: number): ClaimValues => ({
  kind: 'MEETING',
  status: 'HELD',
  when: `day ${day}`,
  startMin: day,
  startMax: day,
  endMin: day,
  endMax: day,
  knownBy: DAY + 4,
})

/** One report that uses every label of fact and most types of link. */
export const fullReport = (key: string, day = DAY): LinkedReport =>
  report(
    source(key),
    [
      {
        fact: meeting('talks'),
        values: heldOn(day),
        links: [
          { type: 'SAYS_PLACE', to: 'place:tripoli' },
          { type: 'SAYS_TOPIC', to: 'topic:training' },
          { type: 'SAYS_PART_OF', to: 'meeting:visit' },
        ],
        more: { attributedTo: 'institution:embassy', locator: 'paragraph 1' },
      },
      { fact: meeting('visit'), values: { kind: 'VISIT', status: 'HELD', knownBy: DAY + 4 } },
      {
        fact: participation('talks', 'person:amin'),
        values: { attendance: 'PRESENT', side: 'host', sideBasis: 'STATED', count: 1 },
        links: [
          { type: 'CAPACITY', to: 'role:chief', properties: { basis: 'STATED' } },
          { type: 'PRINCIPAL', to: 'institution:army', properties: { mode: 'REPRESENTS', basis: 'STATED' } },
        ],
      },
      { fact: participation('talks', 'person:brown'), values: { attendance: 'PRESENT', side: 'guest' } },
      {
        fact: tenure('amin', 'chief'),
        values: { seenMin: day, seenMax: day },
        more: { basis: 'INFERRED', rule: 'seen-in-office' },
      },
      {
        fact: tie('army', 'institution:embassy'),
        values: { from: '2020', startMin: 18_262, startMax: 18_627 },
      },
      { fact: asWritten('person:amin', 'Ameen Salim', 'en') },
      { fact: outcome('talks', 'train together', 'en'), links: [{ type: 'SAYS_BY', to: 'person:amin' }] },
      {
        fact: {
          id: 'kinship:amin/SON_OF/cara',
          label: 'Kinship',
          properties: { relation: 'SON_OF' },
          links: [
            { type: 'KIN', to: 'person:amin' },
            { type: 'KIN_TO', to: 'person:cara' },
          ],
        },
      },
      {
        fact: {
          id: 'rank:amin/General',
          label: 'RankHeld',
          properties: { rank: 'General' },
          links: [{ type: 'RANK_OF', to: 'person:amin' }],
        },
      },
      {
        fact: {
          id: `framing:${key}/army/militia`,
          label: 'Framing',
          properties: { text: 'militia', lang: 'en' },
          links: [{ type: 'FRAMES', to: 'institution:army' }],
        },
      },
    ],
    [
      entity(`institution:${key}-delegation`, `Delegation of ${key}`),
      entity(`role:${key}-delegation-member`, 'Member', {
        links: [{ type: 'OFFICE_IN', to: `institution:${key}-delegation` }],
      }),
    ],
  )
