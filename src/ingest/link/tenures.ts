import type { Fact } from '../../model/graph.ts'
import { keyOfId } from '../../model/ids.ts'
import type { TenureAt } from '../shape/expanded.ts'
import { recordName, recordRank } from './as-written.ts'
import type { LinkContext } from './context.ts'
import { claimHead, resolveIf } from './context.ts'
import { ACTOR_KINDS } from './directory.ts'
import { partiesOf } from './parties.ts'
import { publicationDay } from './publication-day.ts'
import { defined, says } from './says.ts'
import { upperSnake } from './spelling.ts'
import { spanSays, spanValues } from './time.ts'

export const tenureFact = (person: string, role: string, term: number): Fact => ({
  id: `tenure:${keyOfId(person)}/${keyOfId(role)}/${term}`,
  label: 'Tenure',
  properties: { term },
  links: [
    { type: 'HOLDER', to: person },
    { type: 'OF_ROLE', to: role },
  ],
})

/** Somebody holds an office, as the source says in so many words. */
export const recordTenure = (context: LinkContext, tenure: TenureAt): void => {
  const person = context.resolve(tenure.who, ['person'])
  const role = context.resolve(tenure.role, ['role'])
  const by = resolveIf(context, tenure.by, ACTOR_KINDS)
  if (person === undefined || role === undefined) return
  const sighting = publicationDay(tenure, context.published)
  const { state, began, ended, name, office, rank, note } = tenure
  context.recorder.record(tenureFact(person, role, tenure.term), {
    ...claimHead(context, tenure, partiesOf(context.directory, [person, role])),
    says: [
      ...spanSays(tenure, context.published),
      ...says({ state, began, ended, by, name, rank, office, note }),
      ...sighting.says,
    ],
    values: {
      ...spanValues(tenure, context.published),
      ...sighting.values,
      ...defined({ state: state && upperSnake(state), began, ended }),
    },
    links: by === undefined ? [] : [{ type: 'BY_ACT_OF', to: by }],
  })
  recordName(context, person, name, tenure)
  recordRank(context, person, rank, { ...tenure, denied: false })
}
