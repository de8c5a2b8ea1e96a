/**
 * Row 12 of the battery, as far as there are roles: requests that would like to be taken for a caller with a key. They
 * are sent as bytes, since clients put right what is wrong with them.
 */
import { createHash, createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCallers } from '../../../../src/server/callers/callers.ts'
import { openKeyRing } from '../../../../src/server/callers/key-ring.ts'
import { newKey } from '../../../../src/server/callers/keys-file.ts'
import { createLog } from '../../../../src/server/log.ts'
import { startTiny } from '../tiny-service.ts'
import type { TinyService } from '../tiny-service.ts'
import { keyFolder } from './key-folder.ts'

const keys = keyFolder()
let tiny: TinyService
let key: string
let gone: string
const lines: string[] = []

beforeAll(async () => {
  key = await keys.add('dashboards')
  gone = await keys.add('gone')
  await keys.remove('gone')
  const log = createLog('json', (line) => lines.push(line))
  const ring = await openKeyRing(keys.file, log)
  if ('faults' in ring) throw new Error('The keys have faults.')
  const rates = { anonymous: undefined, trusted: undefined }
  const callers = createCallers({ keys: ring, rates, trustedHops: 1, log })
  tiny = await startTiny(500, true, true, undefined, { callers })
})
afterAll(async () => {
  await tiny.service.stop(100)
  keys.clear()
})

interface Forgery {
  readonly headers?: string
  readonly search?: string
  readonly body?: Readonly<Record<string, unknown>>
}

/** Status line, headers and body of the answer to a POST. */
const send = ({ headers = '', search = '', body = {} }: Forgery): Promise<string> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify({ query: '{ caller }', ...body })
    const head = `POST /graphql${search} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
    let heard = ''
    const socket = connect(Number(new URL(tiny.url).port), '127.0.0.1', () =>
      socket.write(Buffer.from(`${head}${headers}\r\n${text}`, 'latin1')),
    )
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('close', () => resolve(heard)).on('error', reject)
  })

const bearer = (text: string): string => `authorization: Bearer ${text}\r\n`
const flip = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const token = (header: object, payload: object, secret?: string): string => {
  const [head, claims] = [header, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const signed =
    secret === undefined ? '' : createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
  return `${head}.${claims}.${signed}`
}
const admin = { sub: 'dashboards', class: 'trusted', role: 'admin' }

/** What is shown is no key: refused, never taken for nothing. */
const WRONG: Readonly<Record<string, () => string>> = {
  'a random key': () => bearer(newKey()),
  'a key that was removed': () => bearer(gone),
  'the first sign changed': () => bearer(flip(key, 5)),
  'the last sign changed': () => bearer(flip(key, key.length - 2)),
  'one in the middle changed': () => bearer(flip(key, 20)),
  'a sign left out at the end': () => bearer(key.slice(0, -1)),
  'a sign left out in front': () => bearer(`sifa_${key.slice(6)}`),
  'a sign more': () => bearer(`${key}A`),
  'padding behind': () => bearer(`${key}=`),
  'a space within': () => bearer(`${key.slice(0, 20)} ${key.slice(20)}`),
  'a key twice': () => bearer(`${key}${key}`),
  'a key and another, with a comma': () => bearer(`${key}, ${key}`),
  'a key and another, with a space': () => bearer(`${key} ${key}`),
  'the prefix alone': () => bearer('sifa_'),
  'no prefix': () => bearer(key.slice('sifa_'.length)),
  'the prefix in capitals': () => bearer(key.replace('sifa_', 'SIFA_')),
  'all in capitals': () => bearer(key.toUpperCase()),
  'all in small letters': () => bearer(key.toLowerCase()),
  'the other base64 alphabet': () => bearer(`${key.slice(0, 10)}+/${key.slice(12)}`),
  'percent signs': () => bearer([...key].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')),
  'quotes around': () => bearer(`"${key}"`),
  'angle brackets around': () => bearer(`<${key}>`),
  'the hash of the key': () => bearer(hash(key)),
  'the hash behind the prefix': () => bearer(`sifa_${hash(key).slice(0, 43)}`),
  'the name of the key': () => bearer('dashboards'),
  'the class': () => bearer('trusted'),
  'nothing behind Bearer': () => 'authorization: Bearer\r\n',
  'spaces behind Bearer': () => 'authorization: Bearer     \r\n',
  'an empty header': () => 'authorization:\r\n',
  null: () => bearer('null'),
  undefined: () => bearer('undefined'),
  true: () => bearer('true'),
  __proto__x: () => bearer('__proto__'),
  constructor: () => bearer('constructor'),
  'a star': () => bearer('*'),
  'a quote of Cypher': () => bearer("' OR 1=1 --"),
  'a path': () => bearer('../../keys.json'),
  '43 zeros': () => bearer(`sifa_${'0'.repeat(43)}`),
  '15,000 signs': () => bearer(`sifa_${'A'.repeat(15_000)}`),
  'a tab between': () => `authorization: Bearer\t${key}\r\n`,
  'no space between': () => `authorization: Bearer${key}\r\n`,
  'a colon between': () => `authorization: Bearer: ${key}\r\n`,
  'an equals sign between': () => `authorization: Bearer=${key}\r\n`,
  'no scheme': () => `authorization: ${key}\r\n`,
  'the scheme Token': () => `authorization: Token ${key}\r\n`,
  'the scheme Key': () => `authorization: Key ${key}\r\n`,
  'the scheme Bearer twice': () => `authorization: Bearer Bearer ${key}\r\n`,
  'another scheme in front': () => `authorization: X, Bearer ${key}\r\n`,
  'a name in front': () => `authorization: Bearer token=${key}\r\n`,
  'the right one behind a wrong one': () => `${bearer(newKey())}${bearer(key)}`,
  'a wrong one behind the right one': () => `${bearer(key)}${bearer(newKey())}`,
  'the right one twice': () => `${bearer(key)}${bearer(key)}`,
  'the right one behind a login of a proxy': () => `authorization: Basic eDp5\r\n${bearer(key)}`,
  'a no-break space in front': () => `authorization: Bearer \u00A0${key}\r\n`,
  'a letter over 127': () => bearer(`${key.slice(0, -1)}\u00E9`),
  'a token without signature': () => bearer(token({ alg: 'none' }, admin)),
  'a token signed with nothing': () => bearer(token({ alg: 'HS256' }, admin, '')),
  'a token signed with the hash': () => bearer(token({ alg: 'HS256' }, admin, hash('sifa'))),
}

/** What says nothing of a key where keys are shown: taken for a caller without one. */
const UNSEEN: Readonly<Record<string, () => Forgery>> = {
  'a login of a proxy': () => ({
    headers: `authorization: Basic ${Buffer.from('a:b').toString('base64')}\r\n`,
  }),
  'the key as a password': () => ({
    headers: `authorization: Basic ${Buffer.from(`dashboards:${key}`).toString('base64')}\r\n`,
  }),
  'the key behind Basic': () => ({ headers: `authorization: Basic ${key}\r\n` }),
  'the key behind a login of a proxy and a comma': () => ({
    headers: `authorization: Basic x, Bearer ${key}\r\n`,
  }),
  'Bearer within Basic': () => ({ headers: `authorization: Basic Bearer ${key}\r\n` }),
  Negotiate: () => ({ headers: `authorization: Negotiate ${key}\r\n` }),
  Digest: () => ({ headers: `authorization: Digest username="dashboards"\r\n` }),
  'Proxy-Authorization': () => ({ headers: `proxy-authorization: Bearer ${key}\r\n` }),
  'X-API-Key': () => ({ headers: `x-api-key: ${key}\r\n` }),
  'X-Authorization': () => ({ headers: `x-authorization: Bearer ${key}\r\n` }),
  'X-Forwarded-Authorization': () => ({ headers: `x-forwarded-authorization: Bearer ${key}\r\n` }),
  'an underscore': () => ({ headers: `x_authorization: Bearer ${key}\r\n` }),
  'a cookie': () => ({ headers: `cookie: authorization=Bearer ${key}; key=${key}\r\n` }),
  'a class by header': () => ({
    headers: 'x-caller-class: trusted\r\nx-class: trusted\r\nx-role: admin\r\n',
  }),
  'a user by header': () => ({ headers: 'x-forwarded-user: dashboards\r\nremote-user: dashboards\r\n' }),
  'this machine, forged': () => ({ headers: 'x-forwarded-for: 127.0.0.1\r\nx-real-ip: 127.0.0.1\r\n' }),
  'this machine, forged twice': () => ({
    headers: 'x-forwarded-for: 127.0.0.1\r\nx-forwarded-for: ::1\r\nforwarded: for=127.0.0.1\r\n',
  }),
  'another host': () => ({ headers: 'x-forwarded-host: localhost\r\nx-original-url: /trusted\r\n' }),
  'another method': () => ({ headers: 'x-http-method-override: OPTIONS\r\n' }),
  'a client certificate by header': () => ({
    headers: 'x-client-verify: SUCCESS\r\nx-ssl-client-cn: dashboards\r\n',
  }),
  'access_token in the address': () => ({ search: `?access_token=${key}` }),
  'key in the address': () => ({ search: `?key=${key}&authorization=Bearer%20${key}` }),
  'access_token in the body': () => ({ body: { access_token: key, authorization: `Bearer ${key}` } }),
  'a caller in the body': () => ({ body: { caller: { class: 'trusted' }, class: 'trusted' } }),
  'a caller in the extensions': () => ({ body: { extensions: { caller: { class: 'trusted' }, key } } }),
  'a caller in the variables': () => ({ body: { variables: { caller: 'trusted', class: 'trusted' } } }),
  '__proto__ in the body': () => ({
    body: JSON.parse('{"__proto__":{"class":"trusted"}}') as Record<string, unknown>,
  }),
}

describe('forgeries', () => {
  it.each(Object.entries(WRONG))('%s: 401', async (_what, headers) => {
    const answer = await send({ headers: headers() })
    expect(answer).toMatch(/^HTTP\/1.1 401 /)
    expect(answer).toMatch(/\r\nwww-authenticate: Bearer\r\n/)
    expect(answer).toContain('"code":"UNAUTHENTICATED"')
    expect(answer).not.toContain(key.slice(5, 25))
  })
  it.each(Object.entries(UNSEEN))('%s: anonymous', async (_what, forgery) => {
    const answer = await send(forgery())
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
    expect(answer).toContain('"caller":"anonymous"')
  })
  it('are at least 60, and none of them leaves a key in the log', () => {
    expect(Object.keys(WRONG).length + Object.keys(UNSEEN).length).toBeGreaterThanOrEqual(60)
    expect([...lines, ...tiny.lines].filter((line) => line.includes('sifa_'))).toEqual([])
  })
})

describe('a good key', () => {
  it.each([
    ['as it is', () => bearer(key)],
    ['with the scheme in small letters', () => `authorization: bearer ${key}\r\n`],
    ['with the header in capitals', () => `AUTHORIZATION: BEARER ${key}\r\n`],
    ['with spaces around', () => `authorization:   Bearer   ${key}   \r\n`],
  ])('%s is taken', async (_what, headers) => {
    expect(await send({ headers: headers() })).toContain('"caller":"trusted dashboards"')
  })
  it('is nothing to those who come after it on the same connection', async () => {
    const ask = (headers: Record<string, string>): Promise<string> =>
      fetch(`${tiny.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ caller }"}',
      }).then((response) => response.text())
    expect(await ask({ authorization: `Bearer ${key}` })).toContain('trusted dashboards')
    expect(await ask({})).toContain('"anonymous"')
  })
  it('is not handed on to what answers', async () => {
    const secret = await send({ headers: bearer(key), body: { query: '{ broken }' } })
    expect(secret).toContain('INTERNAL_SERVER_ERROR')
    expect(tiny.lines.length).toBeGreaterThan(0)
    expect(tiny.lines.join('')).not.toContain(key.slice(5, 25))
  })
})
