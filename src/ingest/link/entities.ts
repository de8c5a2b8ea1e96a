import type { Entity, EntityLabel, Link, NameRecord, Properties } from '../../model/graph.ts'
import { scriptOf } from '../../model/names/normalise.ts'
import type { NameEntry, Registry, RoleEntry } from '../../model/registry.ts'
import type { Path } from '../read/path.ts'
import type { SourceDocument } from '../read/source-document.ts'
import { tidy } from '../shape/expand-parts.ts'
import type { Ref } from '../shape/expanded.ts'
import type { ReferenceKind } from './directory.ts'
import { upperSnake } from './spelling.ts'

/** An entry of a registry, its one reference still as written. */
export interface RegistryEntry {
  readonly document: SourceDocument
  readonly path: Path
  readonly entity: Entity
  readonly refers?: { readonly type: string; readonly ref: Ref; readonly kind: ReferenceKind }
}

/** Anything that a registry holds under an id. */
interface Written {
  readonly en?: string
  readonly ar?: string
  readonly also?: readonly (string | NameEntry)[]
  readonly note?: string
  readonly kind?: string
  readonly country?: string
  readonly exclusive?: boolean
  readonly of?: string
  readonly in?: string
  readonly broader?: string
}

interface Section {
  readonly key: keyof Registry
  readonly kind: ReferenceKind
  readonly label: EntityLabel
  /** Places and topics carry their two names as properties only. */
  readonly hasNames: boolean
  readonly properties: (written: Written) => Properties
  readonly refers?: {
    readonly key: 'of' | 'in' | 'broader'
    readonly type: string
    readonly kind: ReferenceKind
  }
}

const SECTIONS: readonly Section[] = [
  { key: 'people', kind: 'person', label: 'Person', hasNames: true, properties: () => ({}) },
  {
    key: 'institutions',
    kind: 'institution',
    label: 'Institution',
    hasNames: true,
    properties: ({ kind = 'body' }) => ({ kind: upperSnake(kind) }),
  },
  {
    key: 'publishers',
    kind: 'institution',
    label: 'Institution',
    hasNames: true,
    properties: () => ({ kind: 'MEDIA' }),
  },
  {
    key: 'roles',
    kind: 'role',
    label: 'Role',
    hasNames: true,
    properties: ({ exclusive = true }: Pick<RoleEntry, 'exclusive'>) => ({ exclusive }),
    refers: { key: 'of', type: 'OFFICE_IN', kind: 'institution' },
  },
  {
    key: 'places',
    kind: 'place',
    label: 'Place',
    hasNames: false,
    properties: () => ({}),
    refers: { key: 'in', type: 'WITHIN', kind: 'place' },
  },
  {
    key: 'topics',
    kind: 'topic',
    label: 'Topic',
    hasNames: false,
    properties: () => ({}),
    refers: { key: 'broader', type: 'BROADER', kind: 'topic' },
  },
]

/** Every entry of a registry document. */
export const registryEntries = (document: SourceDocument, registry: Registry): readonly RegistryEntry[] =>
  SECTIONS.flatMap((section) =>
    Object.entries(registry[section.key] ?? {}).map(([key, written]) =>
      entryOf(document, section, key, written as Written),
    ),
  )

const entryOf = (
  document: SourceDocument,
  section: Section,
  key: string,
  written: Written,
): RegistryEntry => {
  const path = [section.key, key]
  const refers = section.refers
  const text = refers && written[refers.key]
  return {
    document,
    path,
    entity: {
      id: `${section.kind}:${key}`,
      label: section.label,
      properties: { ...bilingual(written), ...common(written), ...section.properties(written) },
      names: section.hasNames ? namesOf(written) : [],
      links: [],
    },
    ...(refers === undefined || text === undefined
      ? {}
      : {
          refers: {
            type: refers.type,
            kind: refers.kind,
            ref: { text: tidy(text), path: [...path, refers.key] },
          },
        }),
  }
}

/** The entry with its reference resolved. */
export const withLink = ({ entity, refers }: RegistryEntry, to: string | undefined): Entity => {
  const links: readonly Link[] = refers === undefined || to === undefined ? [] : [{ type: refers.type, to }]
  return { ...entity, links }
}

/** {nameEn, nameAr}, what there is of them. */
export const bilingual = ({
  en,
  ar,
}: {
  readonly en?: string | undefined
  readonly ar?: string | undefined
}): Properties => ({
  ...(en === undefined ? {} : { nameEn: tidy(en) }),
  ...(ar === undefined ? {} : { nameAr: tidy(ar) }),
})

const common = ({ note, country }: Written): Properties => ({
  ...(note === undefined ? {} : { note: tidy(note) }),
  ...(country === undefined ? {} : { country }),
})

/** The two primary names and the further spellings, each text once. */
export const namesOf = ({
  en,
  ar,
  also = [],
}: Pick<Written, 'ar' | 'also' | 'en'>): readonly NameRecord[] => {
  const records = [
    ...(en === undefined ? [] : [nameRecord(en, 'PRIMARY', 'en')]),
    ...(ar === undefined ? [] : [nameRecord(ar, 'PRIMARY', 'ar')]),
    ...also.map((spelling) =>
      typeof spelling === 'string'
        ? nameRecord(spelling, 'ALIAS', undefined)
        : nameRecord(
            spelling.text,
            upperSnake(spelling.kind ?? 'alias') as NameRecord['kind'],
            spelling.lang,
          ),
    ),
  ]
  return records.filter(({ text }, index) => records.findIndex((other) => other.text === text) === index)
}

/** A spelling without a language is Arabic where it is in Arabic letters; Latin letters are in no language yet. */
const nameRecord = (written: string, kind: NameRecord['kind'], lang: string | undefined): NameRecord => {
  const text = tidy(written)
  const script = scriptOf(text)
  const language = lang ?? (script === 'Arab' ? 'ar' : undefined)
  return {
    text,
    kind,
    ...(language === undefined ? {} : { lang: language }),
    ...(script === 'Zyyy' || script === 'Zzzz' ? {} : { script }),
  }
}
