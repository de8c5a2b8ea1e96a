/** Where a request comes from, as far as that can be believed. */
import { isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

export interface Origin {
  /** What is counted as one caller: an IPv4 address, or the /64 of an IPv6 one, which is one household's or server's. */
  readonly caller: string
  /** Asked from this machine itself, and no proxy has passed it on. */
  readonly isLocal: boolean
  /** A proxy on this machine has passed it on, and none is trusted: all its callers count as one. */
  readonly isHidden: boolean
}

/** Proxies of every make set at least one of them, unless told otherwise. */
const FORWARDED = [
  'x-forwarded-for',
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

/**
 * `trustedHops` proxies stand in front, each of which adds the address of its own caller at the right end of
 * X-Forwarded-For. What stands further to the left was sent by the caller, who may write there what it likes, and is
 * not read. Where the header is shorter, or holds no address there, the request has come by another way: then the
 * other end of the connection counts.
 */
export const originOf = (request: IncomingMessage, trustedHops: number): Origin => {
  const peer = addressOf(request.socket.remoteAddress)
  const isLoopback = peer?.range() === 'loopback'
  const isForwarded = FORWARDED.some((name) => request.headers[name] !== undefined)
  const told = trustedHops === 0 ? undefined : forwardedFor(request, trustedHops)
  return {
    caller: networkOf(told ?? peer),
    isLocal: trustedHops === 0 && isLoopback && !isForwarded,
    isHidden: trustedHops === 0 && isLoopback && isForwarded,
  }
}

type Address = ReturnType<typeof ipaddr.process>

const forwardedFor = ({ headersDistinct }: IncomingMessage, hops: number): Address | undefined => {
  const chain = (headersDistinct['x-forwarded-for'] ?? []).join(',').split(',')
  return addressOf(chain.at(-hops)?.trim())
}

const WITH_PORT = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/

/**
 * Strict: the octal and hexadecimal forms that ipaddr.js would read are no addresses here. Some proxies add a port; a
 * zone ("%eth0") is this machine's own word and says nothing of the caller.
 */
const addressOf = (text = ''): Address | undefined => {
  const [, six, four] = WITH_PORT.exec(text) ?? []
  const [bare = ''] = (six ?? four ?? text).split('%')
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare)
}

const networkOf = (address: Address | undefined): string => {
  if (address === undefined) return 'unknown'
  if ('octets' in address) return address.toString()
  const network = address.parts.slice(0, 4).map((part) => part.toString(16))
  return `${network.join(':')}::/64`
}
