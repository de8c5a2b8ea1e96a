import type { Entity, LinkedLoad } from '../../model/graph.ts'
import { compareNames, prepareName } from '../../model/names/compare.ts'
import { keysOf } from '../../model/names/keys.ts'
import type { LikelyPair } from './pairs.ts'
import { pairsSharing } from './pairs.ts'

/** From here every word sounds the same (src/model/names/compare.ts). */
const ALIKE = 0.9
/** A key that so many entries share ("Mohamed", "brigade") is not what makes two of them one. */
const COMMON = 60

/** People, and bodies of one country (as far as it is known), two of whose names sound the same word for word. */
export const likelyNamesakes = (load: LinkedLoad): readonly LikelyPair[] => {
  const together = companions(load)
  return (['Person', 'Institution'] as const).flatMap((label) => {
    const entries = load.entities.filter((entity) => entity.label === label)
    return pairsSharing(entries, (entry) => wholeNames(entry).flatMap(keysOf), COMMON).flatMap(
      ([one, other]) => namesakes(one, other, together),
    )
  })
}

/** A single word of a name (a family name, "the brigade") fits too many; an institution's may be all it has. */
const wholeNames = ({ label, names }: Entity): readonly string[] =>
  names.map(({ text }) => text).filter((text) => label !== 'Person' || prepareName(text).words.length > 1)

const namesakes = (
  one: Entity,
  other: Entity,
  together: ReadonlyMap<string, string>,
): readonly LikelyPair[] => {
  if (differing('country', one, other).length > 0) return []
  const reasons = wholeNames(one).flatMap((a) =>
    wholeNames(other).flatMap((b) => {
      const { score, how } = compareNames(a, b)
      return score >= ALIKE ? [{ score, text: `${a} ~ ${b}: ${how}` }] : []
    }),
  )
  const best = reasons.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))[0]
  if (best === undefined) return []
  const meeting = together.get(`${one.id} ${other.id}`)
  const kind = one.label === 'Person' ? 'person' : 'institution'
  return [
    {
      kind,
      one: one.id,
      other: other.id,
      reasons: [best.text],
      against: [
        ...(meeting === undefined ? [] : [`one source names both at ${meeting}`]),
        ...differing('kind', one, other),
      ],
    },
  ]
}

const differing = (key: 'kind' | 'country', one: Entity, other: Entity): readonly string[] => {
  const [a, b] = [one.properties[key], other.properties[key]]
  return a === undefined || b === undefined || a === b
    ? []
    : [`${key}: ${String(a).toLowerCase()} and ${String(b).toLowerCase()}`]
}

/** Two actors whom one source names as taking part in one meeting are two: "one other" → that meeting. */
const companions = ({ reports }: LinkedLoad): ReadonlyMap<string, string> => {
  const together = new Map<string, string>()
  for (const { facts } of reports) {
    const meetings = new Map<string, string[]>()
    for (const { label, links } of facts) {
      if (label !== 'Participation') continue
      const [meeting = '', actor = ''] = ['IN', 'BY'].map(
        (type) => links.find((link) => link.type === type)?.to,
      )
      meetings.set(meeting, [...(meetings.get(meeting) ?? []), actor])
    }
    for (const [meeting, actors] of meetings)
      for (const one of actors) for (const other of actors) together.set(`${one} ${other}`, meeting)
  }
  return together
}
