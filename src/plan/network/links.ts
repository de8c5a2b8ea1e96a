/** What joins two actors, whatever the kind; and how it is made of what surrounds one of them. */
import type { Bounds } from '../../model/dates/bounds.ts'
import { isDatedSpan, overlapOf } from './overlap.ts'
import type { Overlap } from './overlap.ts'
import type { KinRow, TenureRow, TieRow } from './surroundings.ts'

export type LinkKind =
  'MET' | 'ALONGSIDE' | 'CO_PRESENT' | 'KIN' | 'SERVED_TOGETHER' | 'COMMAND' | 'HOLDS_OFFICE' | 'TIE'

export interface Link extends Bounds {
  readonly kind: LinkKind
  /** Where it has a direction: who is kin of the other, holds the office, stands under. */
  readonly from: string | null
  /** Ids of the facts that it rests on, the one that says most first. */
  readonly facts: readonly string[]
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
  readonly stated: boolean
  /** How many sources affirm the fact, or that of the facts for which there are fewest. */
  readonly told: number
}

export interface Linked {
  readonly to: string
  readonly link: Link
}

/** What is known of offices and ties. */
export interface Offices {
  heldBy(person: string): readonly TenureRow[]
  inBody(body: string): readonly TenureRow[]
  tiesOf(body: string): readonly TieRow[]
}

/** By these a body's officers command, or answer to, another's. */
export const COMMAND_KINDS: ReadonlySet<string> = new Set(['COMMAND', 'OPERATIONAL', 'PART_OF'])

type Fact = TenureRow | TieRow

const linkOf = (kind: LinkKind, facts: readonly Fact[], overlap: Overlap, from: string | null): Link => ({
  ...{ kind, from },
  facts: facts.map(({ id }) => id),
  stated: facts.every(({ stated }) => stated),
  told: Math.min(...facts.map(({ told }) => told)),
  ...overlap,
})

/** A link, where all of it may have held at once. */
const linked = (
  kind: LinkKind,
  to: string,
  facts: readonly Fact[],
  window: Bounds | null,
  from: string | null = null,
): readonly Linked[] => {
  const overlap = overlapOf(
    facts.map(({ span }) => span),
    window,
  )
  return overlap === null ? [] : [{ to, link: linkOf(kind, facts, overlap, from) }]
}

const inOrder = (a: TenureRow, b: TenureRow): readonly TenureRow[] => (a.id < b.id ? [a, b] : [b, a])

/**
 * Offices of one body at overlapping times. A tenure without any date overlaps nothing, and of two holders of one
 * exclusive office one follows the other, unless they certainly held it at once.
 */
export const servedTogether = (person: string, offices: Offices, window: Bounds | null): readonly Linked[] =>
  offices.heldBy(person).flatMap((own) =>
    offices
      .inBody(own.body)
      .filter(({ holder, span }) => holder !== person && isDatedSpan(span) && isDatedSpan(own.span))
      .flatMap((other) =>
        linked('SERVED_TOGETHER', other.holder, inOrder(own, other), window).filter(
          ({ link }) => link.certainty === 'CERTAIN' || other.role !== own.role || !own.exclusive,
        ),
      ),
  )

/** His body stands right under or over the other's, or his body under the other's office. */
export const command = (person: string, offices: Offices, window: Bounds | null): readonly Linked[] =>
  offices.heldBy(person).flatMap((own) =>
    offices
      .tiesOf(own.body)
      .filter(({ kind, child, parent }) => COMMAND_KINDS.has(kind) && child !== parent)
      .flatMap((tie) => {
        const over = tie.child === own.body
        if (!over && tie.office !== null && tie.office !== own.role) return []
        return offices
          .inBody(over ? tie.parent : tie.child)
          .filter(
            ({ holder, role }) => holder !== person && (!over || tie.office === null || tie.office === role),
          )
          .flatMap((other) => linked('COMMAND', other.holder, [tie, ...inOrder(own, other)], window))
      }),
  )

/** A person and the body, or the office, that he holds or is held in. */
export const holdsOffice = (actor: string, offices: Offices, window: Bounds | null): readonly Linked[] => [
  ...offices
    .heldBy(actor)
    .flatMap((own) => [own.body, own.role].flatMap((to) => linked('HOLDS_OFFICE', to, [own], window, actor))),
  ...offices
    .inBody(actor)
    .flatMap((held) => linked('HOLDS_OFFICE', held.holder, [held], window, held.holder)),
]

/** Bodies right over and under a body. */
export const tiesOf = (
  body: string,
  offices: Offices,
  window: Bounds | null,
  kinds: ReadonlySet<string> | null,
): readonly Linked[] =>
  offices
    .tiesOf(body)
    .filter(({ kind, child, parent }) => child !== parent && (kinds === null || kinds.has(kind)))
    .flatMap((tie) => linked('TIE', tie.child === body ? tie.parent : tie.child, [tie], window, tie.child))

/** Kin has no time. */
export const kinOf = (person: string, rows: readonly KinRow[]): readonly Linked[] =>
  rows.map((row) => ({
    to: row.person === person ? row.other : row.person,
    link: {
      ...{ kind: 'KIN', from: row.person, facts: [row.id], stated: row.stated, told: row.told },
      ...{ earliest: null, latest: null, certainty: 'CERTAIN' },
    },
  }))
