import { certainOn } from './days.mjs'

/** Every way up from `start`. Links by position: from, to, name, kind, fact, standing, startMax, endMin. */
export const chainsOf = (start, links, on) => {
  const up = new Map()
  for (const link of links) up.set(link[0], [...(up.get(link[0]) ?? []), link])
  const order = ([, to, , kind, fact]) => `${to} ${kind} ${fact ?? ''}`
  for (const all of up.values()) all.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const walk = (at, seen) =>
    (up.get(at) ?? [])
      .filter(([, to]) => !seen.includes(to))
      .flatMap((link) => {
        const further = walk(link[1], [...seen, link[1]])
        return further.length === 0 ? [[link]] : further.map((rest) => [link, ...rest])
      })
  return walk(start, [start]).map((chain) => view(chain.map((link) => viewLink(link, on))))
}

const viewLink = ([from, to, name, kind, fact, standing, startMax, endMin], on) => ({
  ...{ kind, standing, basis: kind === 'OFFICE_OF' ? 'INFERRED' : 'STATED' },
  certainty: kind === 'OFFICE_OF' ? 'CERTAIN' : certainOn(on, startMax, endMin),
  ...{ from: { id: from }, to: { id: to, name }, fact: fact === null ? null : { id: fact } },
})

const view = (links) => ({
  top: links.at(-1).to,
  basis: links.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
  certainty: links.every(({ certainty }) => certainty === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE',
  links,
})
