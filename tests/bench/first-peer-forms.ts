/** P1's answers as the others have them: its rows are nodes as they are stored, and the questions are about more. */
import { dashboard, full, light, own, page } from './first-peer-lists.ts'
import {
  listIn,
  thing,
  only,
  byId,
  earliest,
  support,
  certainOn,
  roles,
  principals,
  period,
  metBy,
} from './first-peer-parts.ts'
import type { Form } from './first-peer-parts.ts'
import type { Named, Tenure, Tie, Standing } from './first-peer-shapes.ts'

const encounters: Form = (data, { first, from, to }) => ({
  encounters: {
    nodes: metBy(data, 'people', first).map(({ id, mine, theirs, meeting, support: told }) => ({
      ...{ id, mode: 'MET', basis: 'STATED' },
      certainty: meeting.earliest >= Number(from) && meeting.latest <= Number(to) ? 'CERTAIN' : 'POSSIBLE',
      meeting: { id: meeting.id, title: earliest(meeting.claims).titleEn, period: period(meeting) },
      participation: { inCapacities: roles(mine.claims), onBehalfOf: principals(mine.claims) },
      counterpart: { actor: thing(only(theirs.actor)), inCapacities: roles(theirs.claims) },
      support: told,
    })),
  },
})

const tenures: Form = (data, { on }) => {
  const body = only(
    listIn(data, 'institutions') as readonly (Named & {
      readonly roles: readonly (Named & { readonly tenures: readonly Tenure[] })[]
    })[],
  )
  const holder = (tenure: Tenure) => ({
    ...{ id: tenure.id, state: earliest(tenure.claims).state, certainty: certainOn(tenure, on) },
    ...{ holder: thing(only(tenure.holder)), support: support(tenure.claims) },
  })
  return {
    institution: {
      ...thing(body),
      roles: body.roles.map((role) => ({ ...thing(role), holders: role.tenures.map(holder) })),
    },
  }
}

const links = (data: unknown, on: unknown) => {
  const lasting = { basis: 'STATED', standing: null }
  const up = (from: Standing): readonly (readonly object[])[] =>
    [...(from.above ?? [])]
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
      .flatMap((tie) => {
        const to = only(tie.parent)
        const { kind, standing } = tie
        const link = {
          kind,
          standing,
          basis: 'STATED',
          certainty: certainOn(tie, on),
          from: { id: from.id },
          to: thing(to),
          fact: { id: tie.id },
        }
        const further = up(to)
        return further.length === 0 ? [[link]] : further.map((rest) => [link, ...rest])
      })
  const key = (tie: Tie & { readonly parent: readonly Standing[] }): string =>
    `${only(tie.parent).id} ${tie.kind} ${tie.id}`
  return (
    listIn(data, 'people') as readonly { readonly id: string; readonly tenures: readonly Tenure[] }[]
  ).flatMap(({ id, tenures: held }) =>
    held.flatMap((tenure) => {
      const role = only(tenure.role)
      const body = only(role.institution)
      const first = {
        ...lasting,
        kind: 'CAPACITY',
        certainty: certainOn(tenure, on),
        from: { id },
        to: thing(role),
        fact: { id: tenure.id },
      }
      const second = {
        ...lasting,
        kind: 'OFFICE_OF',
        basis: 'INFERRED',
        certainty: 'CERTAIN',
        from: { id: role.id },
        to: thing(body),
        fact: null,
      }
      const further = up(body)
      return (further.length === 0 ? [[]] : further).map((rest) => [first, second, ...rest])
    }),
  )
}

const chains: Form = (data, { on }) => ({
  representation: links(data, on).map((all) => {
    const each = all as readonly {
      readonly basis: string
      readonly certainty: string
      readonly to: unknown
    }[]
    return {
      top: each.at(-1)?.to,
      basis: each.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
      certainty: each.every(({ certainty }) => certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE',
      links: all,
    }
  }),
})

const tree: Form = (data, { on }) => {
  const entries: { readonly institution: { readonly id: string } }[] = []
  const walk = (body: Standing, depth: number, ties: readonly Tie[]): void => {
    const shown = ties
      .map((tie) => ({ id: tie.id, kind: tie.kind, standing: tie.standing, certainty: certainOn(tie, on) }))
      .sort(byId)
    entries.push({ depth, institution: thing(body), ties: shown } as (typeof entries)[number])
    const below = new Map<string, { readonly body: Standing; readonly ties: Tie[] }>()
    for (const tie of body.below ?? []) {
      const child = only(tie.child)
      const known = below.get(child.id) ?? { body: child, ties: [] }
      known.ties.push(tie)
      below.set(child.id, known)
    }
    for (const [, child] of [...below].sort(([a], [b]) => (a < b ? -1 : 1)))
      walk(child.body, depth + 1, child.ties)
  }
  const top = only(listIn(data, 'institutions') as readonly Standing[])
  walk(top, 0, [])
  const total = new Set(entries.map(({ institution }) => institution.id)).size - 1
  return { institution: { id: top.id, chart: { total, entries } } }
}

const below: Form = (data, { on }) => {
  const { id, below: ties = [] } = only(listIn(data, 'institutions') as readonly Standing[])
  const shown = ties.map((tie) => ({
    ...{ id: tie.id, kind: tie.kind, standing: tie.standing, certainty: certainOn(tie, on) },
    child: thing(only(tie.child)),
  }))
  return { institution: { id, below: shown } }
}

export const FORMS: Readonly<Record<string, Form>> = {
  q01: encounters,
  q02: tenures,
  q03: chains,
  q04: tree,
  q08: dashboard,
  q09: page(full),
  q09c: page(full),
  q10: page(light),
  q10c: page(light),
  q11: page(own),
  q12: below,
}
