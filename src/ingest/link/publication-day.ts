import type { Edtf } from '../../model/dates/edtf.ts'
import type { ClaimValues } from '../../model/graph.ts'
import type { SpanAt, Stated } from '../shape/expanded.ts'
import type { Says } from './says.ts'
import { seen } from './time.ts'

/** The name of the derivation, as it stands among what a claim says. */
const RULE = 'publication-day'

export interface Sighting {
  readonly values: Pick<ClaimValues, 'seenMin' | 'seenMax' | 'seenBasis'>
  readonly says: Says
}

const NONE: Sighting = { values: {}, says: [] }

/**
 * A tenure or tie that is told in the present, without from, to and on, is seen on the day of publication: it had
 * begun by then and had not ended before. What has ended, or is denied, is not seen at all.
 */
export const publicationDay = (
  statement: SpanAt & Pick<Stated, 'denied'> & { readonly ended?: string | undefined },
  published: Edtf | null,
): Sighting => {
  const dated = [statement.from, statement.to, statement.on].some((date) => date !== undefined)
  if (dated || statement.denied || statement.ended !== undefined || published === null) return NONE
  return { values: { ...seen(published), seenBasis: 'INFERRED' }, says: [['date rule', RULE]] }
}
