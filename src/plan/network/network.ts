/** What is known so far of who is joined to whom. It grows around the actors that are explored. */
import type { Bounds } from '../../model/dates/bounds.ts'
import { certaintyDuring } from '../../model/dates/certainty.ts'
import { typeOfId } from '../../model/ids.ts'
import { WIDE_KINDS } from '../../model/tellings.ts'
import type { Decision, Pair } from './decisions.ts'
import { command, holdsOffice, kinOf, servedTogether, tiesOf } from './links.ts'
import type { Link, Linked, LinkKind, Offices } from './links.ts'
import type { Gathering, KinRow, Surroundings, TenureRow, TieRow } from './surroundings.ts'

/** Two actors, and all that joins them as far as it is decided. */
export interface Bond {
  readonly one: string
  readonly other: string
  /** Meetings with both, as long as it is open what the two were to each other. */
  readonly open: readonly Gathering[]
  /** In order: meetings by time, others what is certain and most sources tell first; then by id. */
  readonly links: readonly Link[]
}

export interface NetworkOptions {
  readonly kinds: ReadonlySet<LinkKind>
  readonly window: Bounds | null
  /** Leaves out what is only possible. */
  readonly certain: boolean
  /** Ties of these kinds are links; null: of all. */
  readonly tieKinds: ReadonlySet<string> | null
}

const MEETING_KINDS: readonly LinkKind[] = ['MET', 'ALONGSIDE', 'CO_PRESENT']
const LAST = Number.MAX_SAFE_INTEGER

export const isMeetingKind = (kind: LinkKind): boolean => MEETING_KINDS.includes(kind)

/** Rows by one of their values, each once. */
class Index<T extends { readonly id: string }> {
  readonly #lists = new Map<string, Map<string, T>>()
  add(keys: readonly string[], row: T): void {
    for (const key of keys) {
      const list = this.#lists.get(key) ?? new Map<string, T>()
      this.#lists.set(key, list.set(row.id, row))
    }
  }
  get(key: string): readonly T[] {
    return [...(this.#lists.get(key)?.values() ?? [])]
  }
}

export class Network {
  readonly explored = new Set<string>()
  readonly #options: NetworkOptions
  readonly #bonds = new Map<string, Map<string, Bond>>()
  readonly #gatherings = new Index<Gathering>()
  readonly #kin = new Index<KinRow>()
  readonly #held = new Index<TenureRow>()
  readonly #offices = new Index<TenureRow>()
  readonly #ties = new Index<TieRow>()

  constructor(options: NetworkOptions) {
    this.#options = options
  }

  /** Takes in what surrounds these actors. Those that the lens does not show are not among the explored. */
  add(around: Surroundings): void {
    for (const row of around.gatherings) this.#gatherings.add(row.of === null ? row.present : [row.of], row)
    for (const row of around.kin) this.#kin.add([row.person, row.other], row)
    for (const row of around.tenures) {
      this.#held.add([row.holder], row)
      this.#offices.add([row.body, row.role], row)
    }
    for (const row of around.ties) this.#ties.add([row.child, row.parent], row)
    for (const actor of around.actors) this.#explore(actor)
  }

  /** What is known of an actor: all of it once he is explored. */
  bonds(actor: string): readonly Bond[] {
    return [...(this.#bonds.get(actor)?.values() ?? [])]
  }

  bond(one: string, other: string): Bond | undefined {
    return this.#bonds.get(one)?.get(other)
  }

  /** The pairs whose decision an open bond waits for. */
  pairsOf({ one, other, open }: Bond): readonly Pair[] {
    return open.map((meeting) => ({ meeting, one, other }))
  }

  /** Closes bonds: all pairs of each of them are decided. */
  decide(pairs: readonly Pair[], decisions: readonly Decision[]): void {
    const met = new Map<string, { readonly pair: Pair; readonly links: Link[] }>()
    pairs.forEach((pair, index) => {
      const key = `${pair.one} ${pair.other}`
      const bond = met.get(key) ?? { pair, links: [] }
      met.set(key, bond)
      const decision = decisions[index] ?? null
      if (decision !== null && this.#options.kinds.has(decision.mode))
        bond.links.push(this.#meeting(pair.meeting, decision))
    })
    for (const { pair, links } of met.values()) {
      const known = this.bond(pair.one, pair.other)?.links ?? []
      this.#put({ one: pair.one, other: pair.other, open: [], links: sorted([...known, ...links]) })
    }
  }

  #meeting({ id, earliest, latest }: Gathering, { mode, stated }: NonNullable<Decision>): Link {
    const { window } = this.#options
    const inside = window === null ? 'CERTAIN' : certaintyDuring({ earliest, latest }, window)
    const certainty = inside === 'CERTAIN' ? 'CERTAIN' : 'POSSIBLE'
    return { kind: mode, from: null, facts: [id], stated, told: 0, earliest, latest, certainty }
  }

  #explore(actor: string): void {
    if (this.explored.has(actor)) return
    this.explored.add(actor)
    const links = this.#linksOf(actor)
    const shared = this.#shared(actor)
    for (const other of new Set([...links.keys(), ...shared.keys()])) {
      if (this.explored.has(other)) continue
      const [one, two] = actor < other ? [actor, other] : [other, actor]
      this.#put({ one, other: two, open: shared.get(other) ?? [], links: sorted(links.get(other) ?? []) })
    }
  }

  #put(bond: Bond): void {
    for (const [from, to] of [
      [bond.one, bond.other],
      [bond.other, bond.one],
    ] as const) {
      const bonds = this.#bonds.get(from) ?? new Map<string, Bond>()
      this.#bonds.set(from, bonds.set(to, bond))
    }
  }

  #linksOf(actor: string): ReadonlyMap<string, readonly Link[]> {
    const { certain } = this.#options
    const links = new Map<string, Link[]>()
    for (const { to, link } of this.#linked(actor)) {
      if (certain && link.certainty !== 'CERTAIN') continue
      links.set(to, [...(links.get(to) ?? []), link])
    }
    return links
  }

  #linked(actor: string): readonly Linked[] {
    const { kinds, window, tieKinds } = this.#options
    const offices: Offices = {
      heldBy: (person) => this.#held.get(person),
      inBody: (body) => this.#offices.get(body),
      tiesOf: (body) => this.#ties.get(body),
    }
    return [
      ...this.#gatherings.get(actor).flatMap((gathering) => this.#met(gathering)),
      ...(kinds.has('KIN') ? kinOf(actor, this.#kin.get(actor)) : []),
      ...(kinds.has('SERVED_TOGETHER') ? servedTogether(actor, offices, window) : []),
      ...(kinds.has('COMMAND') ? command(actor, offices, window) : []),
      ...(kinds.has('HOLDS_OFFICE') ? holdsOffice(actor, offices, window) : []),
      ...(kinds.has('TIE') && typeOfId(actor) === 'Institution'
        ? tiesOf(actor, offices, window, tieKinds)
        : []),
    ]
  }

  #met(gathering: Gathering): readonly Linked[] {
    return gathering.met.map(({ actor, stated }) => ({
      ...{ to: actor, link: this.#meeting(gathering, { mode: 'MET', stated }) },
    }))
  }

  /** Meetings that another was at too, as far as they can make one of the kinds. */
  #shared(actor: string): ReadonlyMap<string, readonly Gathering[]> {
    const { kinds } = this.#options
    const onlyMet = !kinds.has('ALONGSIDE') && !kinds.has('CO_PRESENT')
    const shared = new Map<string, Gathering[]>()
    for (const gathering of this.#gatherings.get(actor)) {
      if (onlyMet && WIDE_KINDS.includes(gathering.kind ?? '')) continue
      for (const other of gathering.present)
        if (other !== actor) shared.set(other, [...(shared.get(other) ?? []), gathering])
    }
    return shared
  }
}

const rankOf = ({ kind, certainty, earliest }: Link): number =>
  isMeetingKind(kind) ? (earliest ?? LAST) : certainty === 'CERTAIN' ? 0 : 1

const sorted = (links: readonly Link[]): readonly Link[] =>
  [...links].sort(
    (a, b) => rankOf(a) - rankOf(b) || b.told - a.told || (a.facts.join() < b.facts.join() ? -1 : 1),
  )
