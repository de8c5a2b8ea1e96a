import { parseEdtf } from '../../model/dates/edtf.ts'
import type { Bounds, Edtf } from '../../model/dates/edtf.ts'
import type { ResolvedWhen } from '../../model/dates/when.ts'
import { resolveWhen } from '../../model/dates/when.ts'
import type { ClaimValues } from '../../model/graph.ts'
import type { DateAt, SpanAt, WhenAt } from '../shape/expanded.ts'
import type { Says } from './says.ts'
import { defined, says } from './says.ts'

/** A date as the graph keeps it. Undefined where it cannot be read: a rule has said so already. */
export const edtfOf = (date: DateAt | undefined): Edtf | undefined => {
  if (date === undefined) return undefined
  const parsed = parseEdtf(date.text)
  return parsed.ok ? parsed.value : undefined
}

/** A date as resolved; `inferred` where an editor or a rule found its days, and no source writes them. */
export interface LinkedWhen extends ResolvedWhen {
  readonly inferred: boolean
}

/** A WHEN against the day of publication. */
export const whenOf = (when: WhenAt | undefined, published: Edtf | null): LinkedWhen | undefined => {
  if (when === undefined) return undefined
  const resolved = resolveWhen({ date: when.date, weekday: when.weekday, text: when.words }, published)
  if (!resolved.ok) return undefined
  const { value } = resolved
  return { ...value, inferred: value.edtf !== undefined && (when.inferred || value.rule !== undefined) }
}

const INFERRED = 'INFERRED' as const

type EventValues = Pick<
  ClaimValues,
  'when' | 'whenText' | 'weekday' | 'whenBasis' | 'startMin' | 'startMax' | 'endMin' | 'endMax'
>

/** The date of an event: as resolved, as written, and its four bounds. */
export const eventValues = (when: LinkedWhen | undefined): EventValues => {
  if (when === undefined) return {}
  const { edtf, text, weekday } = when
  return defined({
    when: edtf?.text,
    whenText: text === '' || text === edtf?.text ? undefined : text,
    weekday,
    whenBasis: when.inferred ? INFERRED : undefined,
    startMin: edtf?.start.earliest ?? undefined,
    startMax: edtf?.start.latest ?? undefined,
    endMin: edtf?.end.earliest ?? undefined,
    endMax: edtf?.end.latest ?? undefined,
  })
}

/** The same for people, with what the date rests on. */
export const eventSays = (when: LinkedWhen | undefined, written: WhenAt | undefined): Says => {
  const { whenText, when: date, weekday } = eventValues(when)
  return says({
    date,
    'date as written': whenText,
    weekday,
    'date rule': when?.rule,
    'date basis': written?.inferred === true ? 'inferred' : undefined,
    'date why': written?.why,
  })
}

/** A sighting on a date: its text, its days, and whether they are inferred. */
export const sightingValues = (
  on: LinkedWhen | undefined,
): Pick<ClaimValues, 'on' | 'seenMin' | 'seenMax' | 'seenBasis'> =>
  defined({
    on: on?.edtf?.text,
    seenBasis: on?.inferred === true ? INFERRED : undefined,
    ...seen(on?.edtf),
  })

/** The first and the last day of a sighting; empty where it has none. */
export const seen = (edtf: Edtf | undefined | null): Pick<ClaimValues, 'seenMin' | 'seenMax'> =>
  seenWithin({ earliest: edtf?.start.earliest ?? null, latest: edtf?.end.latest ?? null })

const seenWithin = ({ earliest, latest }: Bounds): Pick<ClaimValues, 'seenMin' | 'seenMax'> =>
  defined({ seenMin: earliest ?? undefined, seenMax: latest ?? undefined })

type SpanValues = Pick<
  ClaimValues,
  'from' | 'to' | 'on' | 'startMin' | 'startMax' | 'endMin' | 'endMax' | 'seenMin' | 'seenMax' | 'seenBasis'
>

/** Since when, until when, and a day on which it held. An end that is not stated has no bounds: it is not "still". */
export const spanValues = (span: SpanAt, published: Edtf | null): SpanValues => {
  const [from, to] = [edtfOf(span.from), edtfOf(span.to)]
  return defined({
    from: from?.text,
    to: to?.text,
    startMin: from?.start.earliest ?? undefined,
    startMax: from?.end.latest ?? undefined,
    endMin: to?.start.earliest ?? undefined,
    endMax: to?.end.latest ?? undefined,
    ...sightingValues(whenOf(span.on, published)),
  })
}

export const spanSays = (span: SpanAt, published: Edtf | null): Says => {
  const on = whenOf(span.on, published)
  const { from, to } = spanValues(span, published)
  return says({
    from,
    to,
    on: on?.edtf?.text,
    'on as written': eventValues(on).whenText,
    'date rule': on?.rule,
    'date why': span.on?.why,
  })
}
