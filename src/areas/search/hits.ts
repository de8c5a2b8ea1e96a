/** From chosen hits to a statement that reads what is asked of each, in their order. */
import type { FieldPlan } from '../../plan/block.ts'
import type { RootPlan } from '../../plan/root.ts'

export interface Found {
  readonly actor: string
  /** Id of the name's record. */
  readonly name: string
  readonly score: number
  readonly how: string
}

/** `score` and `how` are the code's own: they go with the hit's position, and come back with its row. */
const own = (key: 'score' | 'how'): FieldPlan => {
  return (at) => {
    const column = at.column(`hit_${at.node}.${key}`)
    return (row) => row[column]
  }
}

/** The index by name: planned while the graph is nearly empty, the server scans all names, and keeps the plan (600 ms among 100,000). */
const plan: RootPlan['plan'] = (planner, selection, _ids, _lists, found) => {
  const node = planner.variable()
  const block = planner.block()
  const rows = ((found as readonly Found[] | undefined) ?? []).map((hit, position) => ({ ...hit, position }))
  block.clause(`UNWIND ${planner.parameter(rows)} AS hit_${node}
    MATCH (${node}:Actor {id: hit_${node}.actor})<-[:NAMES]-(name_${node}:Name {id: hit_${node}.name})
    USING INDEX SEEK name_${node}:Name(id)
    WITH *, ${planner.lens.spelling(`name_${node}`)} AS kind_name_${node}`)
  const read = planner.object(block.scope(node), selection)
  return { text: block.render([`hit_${node}.position`]), read: (records) => records.map(read) }
}

export const hits = { plan, score: own('score'), how: own('how') }
