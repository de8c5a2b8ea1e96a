import type { Link } from '../../model/graph.ts'
import { scriptOf } from '../../model/names/normalise.ts'
import type { Stated, WhenAt } from '../shape/expanded.ts'
import { keyOfId } from '../../model/ids.ts'
import type { LinkContext } from './context.ts'
import { claimHead } from './context.ts'
import type { Says } from './says.ts'
import { says } from './says.ts'
import { eventSays, sightingValues, whenOf } from './time.ts'

/** What a statement about a name says besides the name. */
export interface NameBeside {
  readonly says: Says
  readonly links: readonly Link[]
}

/** A name, as the source writes it, of a person or an institution. */
export const recordName = (
  context: LinkContext,
  actor: string,
  text: string | undefined,
  stated: Stated,
  beside: NameBeside = { says: [], links: [] },
): void => {
  if (text === undefined || actor.startsWith('role:')) return
  const script = scriptOf(text)
  const lang = languageOf(context, script)
  context.recorder.record(
    {
      id: `name:${actor}/${text}`,
      label: 'Name',
      properties: {
        text,
        kind: 'AS_WRITTEN',
        ...(script === 'Zyyy' || script === 'Zzzz' ? {} : { script }),
        ...(lang === undefined ? {} : { lang }),
      },
      links: [{ type: 'NAMES', to: actor }],
    },
    {
      ...claimHead(context, { ...stated, denied: false, inferred: false }, new Set([actor])),
      says: [...says({ name: text }), ...beside.says],
      values: {},
      links: beside.links,
    },
  )
}

/** A name in the letters of the source's own language is in that language; a foreign one is in none that is known. */
const languageOf = ({ report }: LinkContext, script: string): string | undefined => {
  const primary = report.source.language?.split('-')[0]?.toLowerCase()
  if (primary === undefined) return undefined
  return (SCRIPTS[primary] ?? 'Latn') === script ? primary : undefined
}

/** ISO 15924 codes of languages that are not written in Latin letters. */
const SCRIPTS: Readonly<Record<string, string>> = {
  ar: 'Arab',
  fa: 'Arab',
  ur: 'Arab',
  ps: 'Arab',
  ckb: 'Arab',
  ru: 'Cyrl',
  uk: 'Cyrl',
  bg: 'Cyrl',
  sr: 'Cyrl',
  mk: 'Cyrl',
  el: 'Grek',
}

/** A rank, as the source writes it, of a person; dated only where a `ranks` entry says when. */
export const recordRank = (
  context: LinkContext,
  person: string,
  rank: string | undefined,
  stated: Stated,
  on?: WhenAt,
): void => {
  if (rank === undefined || !person.startsWith('person:')) return
  const resolved = whenOf(on, context.published)
  context.recorder.record(
    {
      id: `rank:${keyOfId(person)}/${rank}`,
      label: 'RankHeld',
      properties: { rank },
      links: [{ type: 'RANK_OF', to: person }],
    },
    {
      ...claimHead(context, stated, new Set([person])),
      says: [...says({ rank }), ...eventSays(resolved, on)],
      values: sightingValues(resolved),
      links: [],
    },
  )
}
