/** Asks the database for what a network lacks, while there is time. */
import { reading } from '../actor-ref.ts'
import type { Row } from '../block.ts'
import type { GraphContext } from '../context.ts'
import { isStored } from '../pair.ts'
import type { Planner } from '../planner.ts'
import { statementOf } from '../root.ts'
import type { Asking } from '../root.ts'
import { decisionsText, readDecisions } from './decisions.ts'
import { isMeetingKind, Network } from './network.ts'
import type { Bond, NetworkOptions } from './network.ts'
import { readSurroundings, surroundingsText } from './surroundings.ts'
import type { Wanted } from './surroundings.ts'

/** The time that the asker gives is over. */
export class Late extends Error {
  readonly withinMs: number
  constructor(withinMs: number) {
    super(`Not within ${String(withinMs)} ms.`)
    this.name = 'Late'
    this.withinMs = withinMs
  }
}

export class Explorer {
  readonly network: Network
  readonly #context: GraphContext
  readonly #asking: Asking
  readonly #options: NetworkOptions
  readonly #withinMs: number
  readonly #deadline: number

  constructor(context: GraphContext, asking: Asking, options: NetworkOptions, withinMs: number) {
    this.network = new Network(options)
    this.#context = context
    this.#asking = asking
    this.#options = options
    this.#withinMs = withinMs
    this.#deadline = performance.now() + withinMs
  }

  /** Learns all that surrounds these actors. */
  async explore(actors: readonly string[]): Promise<void> {
    const missing = actors.filter((actor) => !this.network.explored.has(actor))
    if (missing.length === 0) return
    const rows = await this.#ask((planner) =>
      surroundingsText(
        planner,
        missing,
        wantedFor(this.#options),
        this.#options.window,
        this.#isStored(planner),
      ),
    )
    this.network.add(readSurroundings(rows))
  }

  #isStored({ lens }: Planner): boolean {
    return isStored(lens, [...this.#options.kinds].filter(isMeetingKind))
  }

  /** Closes these bonds. */
  async decide(bonds: readonly Bond[]): Promise<void> {
    const pairs = [...new Set(bonds)].flatMap((bond) => this.network.pairsOf(bond))
    if (pairs.length === 0) return
    const rows = await this.#ask((planner) => decisionsText(planner, pairs))
    this.network.decide(pairs, readDecisions(pairs, rows))
  }

  async #ask(text: (planner: Planner) => string): Promise<readonly Row[]> {
    const left = Math.floor(this.#deadline - performance.now())
    if (left <= 0) throw new Late(this.#withinMs)
    const planner = this.#asking.planner()
    const statement = statementOf(planner, text(planner))
    const rows = await within(left, this.#context.database.read(statement, reading(this.#context)))
    if (rows === 'late') throw new Late(this.#withinMs)
    return rows.map(([row]) => row as Row)
  }
}

/**
 * What is late is not waited for, and not broken off either: a statement of a new text may still be in planning, and
 * would never be planned if each asker ended it. The service's own limit ends it.
 */
const within = async <T>(ms: number, work: Promise<T>): Promise<T | 'late'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms)
  })
  const answer = await Promise.race([work, late]).finally(() => clearTimeout(timer))
  if (answer === 'late') work.catch(() => undefined)
  return answer
}

const wantedFor = ({ kinds }: NetworkOptions): Wanted => ({
  meetings: [...kinds].some(isMeetingKind),
  kin: kinds.has('KIN'),
  offices: kinds.has('SERVED_TOGETHER') || kinds.has('COMMAND') || kinds.has('HOLDS_OFFICE'),
  ties: kinds.has('COMMAND') || kinds.has('TIE'),
})
