/** P1's pages of meetings, and its dashboard. */
import {
  listIn,
  thing,
  only,
  byId,
  earliest,
  once,
  support,
  roles,
  principals,
  period,
  metBy,
} from './first-peer-parts.ts'
import type { Data, Form } from './first-peer-parts.ts'
import type { Named, Meeting, Tenure, Tie } from './first-peer-shapes.ts'

export const light = (meeting: Meeting) => {
  const { kind, titleEn } = earliest(meeting.claims)
  return { id: meeting.id, kind, title: titleEn, period: period(meeting) }
}

/** What a meeting has of itself. */
export const own = (meeting: Meeting) => ({ id: meeting.id, period: period(meeting) })

export const full = (meeting: Meeting) => ({
  ...light(meeting),
  places: once(meeting.claims.flatMap(({ places }) => places)).map((place) => ({ place: thing(place) })),
  topics: once(meeting.claims.flatMap(({ topics }) => topics)).map(thing),
  participations: [...meeting.participations].sort(byId).map(({ id, actor, claims }) => ({
    ...{ id, side: earliest(claims).side, actor: thing(only(actor)) },
    ...{ inCapacities: roles(claims), onBehalfOf: principals(claims) },
  })),
  support: support(meeting.claims),
})

/** A list gives one more than asked for, so that it is known whether there is another page; a connection says so. */
export const page =
  (shape: (meeting: Meeting) => unknown): Form =>
  (data, { first }) => {
    const { meetings, meetingsConnection } = data as {
      readonly meetings?: readonly Meeting[]
      readonly meetingsConnection?: {
        readonly edges: readonly { readonly node: Meeting }[]
        readonly pageInfo: { readonly hasNextPage: boolean }
      }
    }
    const count = Number(first)
    const all = meetings ?? meetingsConnection?.edges.map(({ node }) => node) ?? []
    const hasNextPage = meetingsConnection?.pageInfo.hasNextPage ?? all.length > count
    return { meetings: { nodes: all.slice(0, count).map(shape), pageInfo: { hasNextPage } } }
  }

export const dashboard: Form = (data) => {
  const of = (key: string): Data => only(listIn(data, key) as readonly Data[])
  const titled = ({ id, claims }: Meeting) => ({ id, title: earliest(claims).titleEn })
  const { aggregate } = (
    data as { readonly count: { readonly aggregate: { readonly count: { readonly nodes: number } } } }
  ).count
  const [office, who, under] = [of('office'), of('who'), of('under')]
  const one = of('one') as unknown as Meeting
  return {
    month: {
      totalCount: aggregate.count.nodes,
      nodes: (listIn(data, 'month') as readonly Meeting[]).map(titled),
    },
    office: {
      ...thing(office as unknown as Named),
      holders: (listIn(office, 'tenures') as readonly Tenure[]).map(({ id, holder }) => ({
        id,
        holder: thing(only(holder)),
      })),
    },
    who: {
      ...thing(who as unknown as Named),
      tenures: {
        nodes: (listIn(who, 'tenures') as readonly Tenure[]).map(({ id, role }) => ({
          id,
          role: thing(only(role)),
        })),
      },
    },
    under: {
      ...thing(under as unknown as Named),
      below: (listIn(under, 'below') as readonly (Tie & { readonly child: readonly Named[] })[]).map(
        ({ id, child }) => ({
          id,
          child: thing(only(child)),
        }),
      ),
    },
    met: {
      nodes: metBy(data, 'met', 5).map(({ id, theirs }) => ({
        id,
        counterpart: { actor: thing(only(theirs.actor)) },
      })),
    },
    one: {
      ...titled(one),
      participations: one.participations.map(({ id, actor, claims }) => ({
        id,
        side: earliest(claims).side,
        actor: thing(only(actor)),
      })),
    },
  }
}
