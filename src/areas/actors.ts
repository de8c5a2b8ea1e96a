/** People, institutions and offices: who can take part in a meeting, and under which names. */
import type { Area } from '../plan/area.ts'
import type { FieldPlan } from '../plan/block.ts'
import type { ActorType } from '../plan/actor-ref.ts'
import { supportOf, WITNESS } from '../plan/facts.ts'
import type { Witness } from '../plan/facts.ts'
import { computed, folded, many, one, property } from '../plan/fields.ts'
import { nameField } from '../plan/name.ts'
import { record } from '../plan/root.ts'
import type { RootPlan } from '../plan/root.ts'

/** Spellings that only sources write are shown as far as the lens shows a source that does. */
const names: FieldPlan = many({
  match: (at, name) => {
    const { lens } = at.planner
    const written = lens.open
      ? `${name}.live > 0`
      : `EXISTS { MATCH (c:Claim)-[${lens.about}]->(${name})${lens.where('c')} }`
    return `MATCH (${name}:Name)-[:NAMES]->(${at.node})
      WITH *, ${lens.spelling(name)} AS kind_${name} WHERE kind_${name} <> 'AS_WRITTEN' OR ${written}`
  },
  order: (name) => [`kind_${name} <> 'PRIMARY'`, `${name}.text`, `${name}.id`],
})

/**
 * Of a spelling: the registry's word, or what the visible sources say, the first in order of text, as the loader
 * folds it.
 */
const told =
  (name: 'lang' | 'script'): FieldPlan =>
  (at) => {
    const stored = at.column(`${at.node}.${name}`)
    if (at.planner.lens.open) return (row) => row[stored]
    const kind = at.column(`kind_${at.node}`)
    const claims = at.claims<Record<typeof name, string | null>>([name])
    return (row) =>
      row[kind] === 'AS_WRITTEN'
        ? (claims(row)
            .flatMap((claim) => claim[name] ?? [])
            .sort()[0] ?? null)
        : row[stored]
  }

const actorFields = { id: property('id'), name: nameField, names } satisfies Record<string, FieldPlan>

const byRef = (label: ActorType | 'Actor', types: readonly ActorType[]): RootPlan => ({
  actors: { ref: types },
  plan: record((at, selection, { ref }) => {
    const node = at.planner.variable()
    at.block.clause(
      `MATCH (${node}:${label} {id: ${at.planner.parameter(ref)}}) WHERE ${at.planner.lens.introduced(node)}`,
    )
    return at.planner.object(at.on(node), selection)
  }),
})

export const actors: Area = {
  schema: 'actors',
  types: {
    Actor: actorFields,
    Person: actorFields,
    Institution: {
      ...actorFields,
      kind: property('kind'),
      country: property('country'),
      roles: many({
        match: (at, role) =>
          `MATCH (${role}:Role)-[:OFFICE_IN]->(${at.node}) WHERE ${at.planner.lens.introduced(role)}`,
        order: (role) => [`${role}.id`],
      }),
    },
    Role: {
      ...actorFields,
      institution: one((role, institution) => `(${role})-[:OFFICE_IN]->(${institution}:Institution)`),
      exclusive: computed((role) => `coalesce(${role}.exclusive, true)`),
    },
    Name: {
      text: property('text'),
      lang: told('lang'),
      script: told('script'),
      kind: computed((name) => `kind_${name}`),
      support: folded<Witness>(WITNESS, (claims) => supportOf(claims)),
    },
  },
  roots: {
    actor: byRef('Actor', ['Person', 'Institution', 'Role']),
    person: byRef('Person', ['Person']),
    institution: byRef('Institution', ['Institution']),
    role: byRef('Role', ['Role']),
  },
}
