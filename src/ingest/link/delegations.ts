import type { Entity } from '../../model/graph.ts'
import type { DelegationAt, ExpandedReport } from '../shape/expanded.ts'
import type { Attendee, DelegationParty } from './attendee.ts'
import { attendeesOf } from './attendee.ts'
import type { LinkContext } from './context.ts'
import { claimHead, resolveIf } from './context.ts'
import { bilingual, namesOf } from './entities.ts'
import { says } from './says.ts'
import { partiesOf } from './parties.ts'
import { tenureFact } from './tenures.ts'
import { recordTie } from './ties.ts'

/** A delegation and its two offices, as entities that only this report introduces. */
export const delegationEntities = ({ delegations }: ExpandedReport): readonly Entity[] =>
  delegations.flatMap((delegation) => {
    const { key, en, ar } = delegation
    const named = bothNames(en, ar)
    const institution: Entity = {
      id: `institution:${key}`,
      label: 'Institution',
      properties: { ...bilingual(named), kind: 'DELEGATION' },
      names: namesOf(named),
      links: [],
    }
    return [institution, officeOf(delegation, 'head'), officeOf(delegation, 'member')]
  })

type Office = 'head' | 'member'

const bothNames = (en: string | undefined, ar: string | undefined) => ({
  ...(en === undefined ? {} : { en }),
  ...(ar === undefined ? {} : { ar }),
})

const OFFICE_NAMES = { head: { en: 'Head of', ar: 'رئيس' }, member: { en: 'Member of', ar: 'عضو' } } as const

const officeOf = ({ key, en, ar }: DelegationAt, office: Office): Entity => {
  const words = OFFICE_NAMES[office]
  const named = bothNames(en && `${words.en} ${en}`, ar && `${words.ar} ${ar}`)
  return {
    id: `role:${key}-${office}`,
    label: 'Role',
    properties: { ...bilingual(named), exclusive: false },
    names: namesOf(named),
    links: [{ type: 'OFFICE_IN', to: `institution:${key}` }],
  }
}

export const delegationParties = (context: LinkContext): readonly DelegationParty[] =>
  context.report.delegations.map((written) => ({
    id: `institution:${written.key}`,
    written,
    sentBy: resolveIf(context, written.sentBy, ['institution', 'role']),
    members: attendeesOf(context, written.members),
  }))

/** Who sent a delegation, and who is in it: both are said by the source. Neither has a date of its own. */
export const recordDelegation = (context: LinkContext, delegation: DelegationParty): void => {
  const { id, written, sentBy } = delegation
  const undated = { from: undefined, to: undefined, on: undefined }
  if (sentBy !== undefined)
    recordTie(
      context,
      { ...written, ...undated, kind: 'sent-by' },
      { child: id, parent: sentBy, dated: false },
    )
  for (const member of delegation.members) recordMembership(context, delegation, member)
}

/** Being in a delegation is a tenure of its office of head or of member. Only people hold offices. */
const recordMembership = (context: LinkContext, delegation: DelegationParty, member: Attendee): void => {
  if (!member.actor.startsWith('person:')) return
  const office: Office = member.written.part === 'head-of-delegation' ? 'head' : 'member'
  const role = `role:${delegation.written.key}-${office}`
  const sender = delegation.sentBy === undefined ? [] : [delegation.sentBy]
  const parties = partiesOf(context.directory, [member.actor, delegation.id, ...sender])
  const { name, rank, office: asWritten, why } = member.written
  context.recorder.record(tenureFact(member.actor, role, 1), {
    ...claimHead(context, member.written, parties),
    says: says({ part: member.written.part, name, rank, office: asWritten, why }),
    values: {},
    links: [],
  })
}
