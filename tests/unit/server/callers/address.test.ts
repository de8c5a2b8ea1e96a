import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originOf } from '../../../../src/server/callers/address.ts'

const request = (
  remoteAddress: string | undefined,
  headers: Readonly<Record<string, readonly string[]>> = {},
): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: Object.fromEntries(Object.entries(headers).map(([name, all]) => [name, all.join(', ')])),
    headersDistinct: headers,
  }) as unknown as IncomingMessage

const forwarded = (...values: readonly string[]) => ({ 'x-forwarded-for': values })

describe('one caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('at %s is %s', (address, caller) => {
    expect(originOf(request(address), 0).caller).toBe(caller)
  })
})

describe('on this machine', () => {
  it.each([
    ['127.0.0.1', {}, 0, true, false],
    ['127.8.9.10', {}, 0, true, false],
    ['::1', {}, 0, true, false],
    ['::ffff:127.0.0.1', {}, 0, true, false],
    ['10.0.0.1', {}, 0, false, false],
    ['127.0.0.1', forwarded('203.0.113.7'), 0, false, true],
    ['127.0.0.1', forwarded('127.0.0.1'), 0, false, true],
    ['127.0.0.1', { forwarded: ['for=1.2.3.4'] }, 0, false, true],
    ['127.0.0.1', { via: ['1.1 x'] }, 0, false, true],
    ['127.0.0.1', { 'x-real-ip': [''] }, 0, false, true],
    // With a proxy that is trusted nobody is spared: what reaches loopback has come through it.
    ['127.0.0.1', {}, 1, false, false],
    ['127.0.0.1', forwarded('127.0.0.1'), 1, false, false],
    ['10.0.0.1', forwarded('127.0.0.1'), 1, false, false],
  ])('%s with %o behind %i proxies: %s, hidden %s', (peer, headers, hops, isLocal, isHidden) => {
    expect(originOf(request(peer, headers), hops)).toMatchObject({ isLocal, isHidden })
  })
})

/** The peer is 10.0.0.1 throughout: what it says counts only from the right, and only as far as it is trusted. */
describe('behind proxies', () => {
  it.each<readonly [string, Readonly<Record<string, readonly string[]>>, number, string]>([
    ['no proxy: the header is not read', forwarded('203.0.113.7'), 0, '10.0.0.1'],
    ['one proxy', forwarded('203.0.113.7'), 1, '203.0.113.7'],
    ['one proxy, a forged address before its own', forwarded('1.1.1.1, 203.0.113.7'), 1, '203.0.113.7'],
    ['ten forged', forwarded(`${'1.1.1.1, '.repeat(10)}203.0.113.7`), 1, '203.0.113.7'],
    ['the header twice', forwarded('1.1.1.1', '203.0.113.7'), 1, '203.0.113.7'],
    ['two proxies', forwarded('203.0.113.7, 10.0.0.2'), 2, '203.0.113.7'],
    ['two proxies, a forged one', forwarded('1.1.1.1, 203.0.113.7, 10.0.0.2'), 2, '203.0.113.7'],
    ['two proxies trusted, one passed', forwarded('203.0.113.7'), 2, '10.0.0.1'],
    ['a proxy trusted, none passed', {}, 1, '10.0.0.1'],
    ['an empty header', forwarded(''), 1, '10.0.0.1'],
    ['only commas', forwarded(',,,'), 1, '10.0.0.1'],
    ['a name', forwarded('localhost'), 1, '10.0.0.1'],
    ['unknown', forwarded('unknown'), 1, '10.0.0.1'],
    ['an octal address', forwarded('0177.0.0.1'), 1, '10.0.0.1'],
    ['a hexadecimal one', forwarded('0x7f.1'), 1, '10.0.0.1'],
    ['a number', forwarded('2130706433'), 1, '10.0.0.1'],
    ['a port behind it', forwarded('203.0.113.7:4711'), 1, '203.0.113.7'],
    ['a port behind brackets', forwarded('[2001:db8::1]:4711'), 1, '2001:db8:0:0::/64'],
    ['a mapped address', forwarded('::ffff:203.0.113.7'), 1, '203.0.113.7'],
    ['another header', { 'x-real-ip': ['1.1.1.1'], forwarded: ['for=1.1.1.1'] }, 1, '10.0.0.1'],
  ])('%s', (_what, headers, hops, caller) => {
    expect(originOf(request('10.0.0.1', headers), hops).caller).toBe(caller)
  })
  it('takes any text without failing, and makes nothing of it but an address', () => {
    const part = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.string(),
      fc.constantFrom('fe80::1%a.b-c', '[::1', '1.1.1.1:'),
    )
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 0, max: 4 }), (chain, hops) => {
        const { caller } = originOf(request('10.0.0.1', forwarded(chain.join(','))), hops)
        expect(caller).toMatch(/^([\d.]{7,15}|[\da-f:]+::\/64)$/)
      }),
      { numRuns: 2_000, seed: 6 },
    )
  })
})
