/** Who asks, and whether it may ask again already. */
import type { IncomingMessage } from 'node:http'
import { ANONYMOUS } from '../../model/caller.ts'
import type { Caller, CallerClass, Rate } from '../../model/caller.ts'
import { SifaError } from '../../model/errors.ts'
import type { Log } from '../log.ts'
import { originOf } from './address.ts'
import type { Origin } from './address.ts'
import { shownBy } from './bearer.ts'
import type { KeyRing } from './key-ring.ts'
import { createRateLimiter } from './rate-limiter.ts'
import type { RateLimiter } from './rate-limiter.ts'

export interface Callers {
  /**
   * The caller of this request, which is counted. Rejects with UNAUTHENTICATED where it shows something that is no
   * key of ours, never taking it for a caller without one, and with RATE_LIMITED where it has asked too often.
   */
  readonly admit: (request: IncomingMessage) => Promise<Caller>
}

export interface CallerOptions {
  readonly keys: KeyRing
  /** Undefined: no limit. */
  readonly rates: Readonly<Record<CallerClass, Rate | undefined>>
  readonly trustedHops: number
  readonly log: Log
  readonly limiter?: RateLimiter
}

export const createCallers = ({
  keys,
  rates,
  trustedHops,
  log,
  limiter = createRateLimiter(),
}: CallerOptions): Callers => {
  const warn = hiddenWarner(log)
  const count = (bucket: string, { isLocal, isHidden }: Origin, callerClass: CallerClass): void => {
    const rate = rates[callerClass]
    if (rate === undefined || (isLocal && rate.sparesLoopback)) return
    if (isHidden && callerClass === 'anonymous') warn()
    const wait = limiter(bucket, rate)
    if (wait > 0) throw tooOften(rate, wait)
  }
  return {
    admit: async (request) => {
      const origin = originOf(request, trustedHops)
      const shown = shownBy(request)
      const holder = typeof shown === 'object' ? await keys.holderOf(shown.key) : undefined
      // Names and addresses are told apart by the sign in front. Whoever guesses is counted like one without a key.
      if (holder === undefined) count(`@${origin.caller}`, origin, 'anonymous')
      else count(`#${holder.name ?? ''}`, origin, holder.class)
      if (holder === undefined && shown !== 'nothing') throw noKey()
      return holder ?? ANONYMOUS
    },
  }
}

/** Nobody has a key, nobody is counted. */
export const EVERYBODY: Callers = { admit: () => Promise.resolve(ANONYMOUS) }

const noKey = (): SifaError =>
  new SifaError(
    'UNAUTHENTICATED',
    'This is no key of this service: send "authorization: Bearer sifa_…", or no such header.',
  )

const tooOften = ({ perSecond, burst }: Rate, waitMs: number): SifaError => {
  const retryAfter = Math.ceil(waitMs / 1_000)
  return new SifaError(
    'RATE_LIMITED',
    `This caller may ask ${perSecond} times a second, ${burst} times at once: wait ${retryAfter} s.`,
    { perSecond, burst, retryAfter },
  )
}

/** Said once: without it, one busy caller behind the proxy would shut out the others, and nobody would know why. */
const hiddenWarner = (log: Log): (() => void) => {
  let said = false
  return () => {
    if (said) return
    said = true
    log.warn(
      'A proxy on this machine passes requests on: all its callers count as one. Set SIFA_TRUST_PROXY.',
    )
  }
}
