/** Measures a document as if its fragments were written out, without writing them out. Safe on circular ones. */
import { Kind } from 'graphql'
import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql'

/** Sums two selections' measures, and wraps a field's own around what is under it. */
export interface Measure {
  readonly field: (name: string, under: number) => number
  readonly sum: (left: number, right: number) => number
}

/** The fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )

/**
 * A function that measures a selection set. Each fragment is measured once; one that holds itself counts nothing
 * there, as the rule against circular fragments refuses it.
 */
export const measurer = (
  document: DocumentNode,
  { field, sum }: Measure,
): ((selections: SelectionSetNode | undefined) => number) => {
  const fragments = fragmentsOf(document)
  const known = new Map<string, number>()
  const ofSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).map(ofSelection).reduce(sum, 0)
  const ofFragment = (name: string): number => {
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, 0)
    const measured = ofSet(fragments.get(name)?.selectionSet)
    known.set(name, measured)
    return measured
  }
  const ofSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet)
    return field(selection.name.value, ofSet(selection.selectionSet))
  }
  return ofSet
}

/** True for the fields that ask for the schema. */
export const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type'
