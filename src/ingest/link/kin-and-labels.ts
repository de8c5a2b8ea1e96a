import { keyOfId } from '../../model/ids.ts'
import { scriptOf } from '../../model/names/normalise.ts'
import type { KinAt, LabelAt } from '../shape/expanded.ts'
import type { LinkContext } from './context.ts'
import { claimHead } from './context.ts'
import { says } from './says.ts'
import { languageTag } from './source.ts'
import { upperSnake } from './spelling.ts'

/** "who is son of of" → SON_OF. The other direction is for questions to read, not for the graph to hold. */
export const recordKinship = (context: LinkContext, kin: KinAt): void => {
  const person = context.resolve(kin.who, ['person'])
  const other = context.resolve(kin.of, ['person'])
  if (person === undefined || other === undefined) return
  const relation = `${upperSnake(kin.relation)}_OF`
  context.recorder.record(
    {
      id: `kinship:${keyOfId(person)}/${relation}/${keyOfId(other)}`,
      label: 'Kinship',
      properties: { relation },
      links: [
        { type: 'KIN', to: person },
        { type: 'KIN_TO', to: other },
      ],
    },
    {
      ...claimHead(context, kin, new Set([person, other])),
      says: says({ relation: kin.relation, note: kin.note }),
      values: {},
      links: [],
    },
  )
}

/** What this source calls an institution or a person: a fact about the source's wording, keyed by it. */
export const recordLabel = (context: LinkContext, label: LabelAt): void => {
  const framed = context.resolve(label.of, ['institution', 'person'])
  if (framed === undefined) return
  // Keys of institutions and people may be the same; an institution's stands alone, as ids of framings always had it.
  const framedKey = framed.startsWith('institution:') ? keyOfId(framed) : framed
  const lang = label.lang === undefined ? languageByScript(label.text) : languageTag(label.lang)
  context.recorder.record(
    {
      id: `framing:${keyOfId(context.source.id)}/${framedKey}/${label.text}`,
      label: 'Framing',
      properties: { text: label.text, ...(lang === undefined ? {} : { lang }) },
      links: [{ type: 'FRAMES', to: framed }],
    },
    {
      ...claimHead(context, label, new Set([framed])),
      says: says({ label: label.text }),
      values: {},
      links: [],
    },
  )
}

/** Arabic letters are taken for Arabic and Latin ones for English, unless the report says otherwise. */
export const languageByScript = (text: string): 'ar' | 'en' | undefined => {
  const script = scriptOf(text)
  if (script === 'Arab') return 'ar'
  return script === 'Latn' ? 'en' : undefined
}
