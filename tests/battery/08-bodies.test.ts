/** Row 8: bodies that are too long, packed, nested, broken or odd. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { residentKb } from '../support/database-processes.ts'
import { rowOf, worst } from './support/figures.ts'
import { honestQuestions } from './support/honest.ts'
import { head, sendRaw } from './support/raw.ts'
import { startOnStub } from './support/service.ts'
import type { Answer, StubService } from './support/service.ts'
import { sized } from '../support/size.ts'
import { timed } from './support/timed.ts'

let service: StubService
beforeAll(async () => {
  service = await startOnStub()
})
afterAll(() => service.stop())

const JSON_TYPE = { 'content-type': 'application/json' }
const MB = 1_000_000
const QUERY = '{"query":"{ __typename }","extensions":{"pad":"'
const LONG = Buffer.alloc(65_536, 'x')
const PROTO =
  '{"__proto__":{"query":"{ __typename }"},"constructor":{"prototype":{"query":"{ __typename }"}}}'

function* many(bytes: number): Generator<Buffer> {
  for (let sent = 0; sent < bytes; sent += LONG.length) yield LONG
}

function* chunked(bytes: number): Generator<string | Buffer> {
  yield head({ ...JSON_TYPE, 'transfer-encoding': 'chunked' })
  for (const part of many(bytes)) {
    yield `${part.length.toString(16)}\r\n`
    yield part
    yield '\r\n'
  }
  yield '0\r\n\r\n'
}

function* announced(
  bytes: number,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): Generator<string | Buffer> {
  yield head({ ...headers, 'content-length': String(bytes) })
  yield* many(bytes)
}

const body = (bytes: string | Buffer, headers: Readonly<Record<string, string>> = JSON_TYPE) => [
  head({ ...headers, 'content-length': String(Buffer.byteLength(bytes)) }),
  bytes,
]
const padded = (bytes: number): string => `${QUERY}${'x'.repeat(bytes - QUERY.length - 3)}"}}`
const typed = (type: string): Readonly<Record<string, string>> => ({ 'content-type': type })
const packed = (encoding: string) => ({ ...JSON_TYPE, 'content-encoding': encoding })

type Parts = () => Iterable<string | Buffer>

const CASES: Readonly<Record<string, readonly [number, Parts]>> = {
  '64 KiB + 1': [413, () => body(padded(65_537))],
  '45 MB, announced': [413, () => announced(45 * MB)],
  '45 MB, in chunks': [413, () => chunked(45 * MB)],
  '45 MB in truth, 10 announced': [400, () => [...body('xxxxxxxxxx'), ...many(MB)]],
  'a gzip bomb': [415, () => body(gzipSync(Buffer.alloc(45 * MB)), packed('gzip'))],
  'a small gzip': [415, () => body(gzipSync('{"query":"{ __typename }"}'), packed('gzip'))],
  deflate: [415, () => body('x', packed('deflate'))],
  brotli: [415, () => body('x', packed('br'))],
  'two packings': [415, () => body('x', packed('gzip, gzip'))],
  'an array 100,000 deep': [413, () => body('['.repeat(100_000))],
  'an array 60,000 deep': [400, () => body('['.repeat(60_000))],
  'objects 10,000 deep': [400, () => body('{"a":'.repeat(10_000))],
  'bad UTF-8': [400, () => body(Buffer.from([0x7b, 0xc3, 0x28, 0x7d]))],
  'UTF-8 cut in a sign': [400, () => body(Buffer.from('{"query":"é').subarray(0, -1))],
  'surrogates in UTF-8': [400, () => body(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))],
  'UTF-16': [400, () => body(Buffer.from('{"query":"{ a }"}', 'utf16le'))],
  NUL: [400, () => body('{"query":"{ __typename \u0000 }"}')],
  'NUL, escaped': [400, () => body(String.raw`{"query":"{ __typename \u0000 }"}`)],
  __proto__: [400, () => body(PROTO)],
  '__proto__ in variables': [400, () => body('{"query":"query ($l: Lens) { stats(lens: $l) { people } }","variables":{"l":{"constructor":{}}}}')],
  'an odd charset': [415, () => body('{}', typed('application/json; charset=utf-7'))],
  'another charset': [415, () => body('{}', typed('application/json; charset=iso-8859-6'))],
  'no type': [415, () => body('{}', {})],
  'a form': [415, () => body('query=%7Ba%7D', typed('application/x-www-form-urlencoded'))],
  'files': [415, () => body('--x', typed('multipart/form-data; boundary=x'))],
  XML: [415, () => body('<a/>', typed('application/xml'))],
  'a type of 10 KB': [415, () => body('{}', typed(`application/${'x'.repeat(10_000)}`))],
  nothing: [400, () => body('')],
  'a number': [400, () => body('7')],
  'a batch': [400, () => body(`[${'{"query":"{ __typename }"},'.repeat(1_000)}{"query":"{ __typename }"}]`)],
  'a list for a document': [400, () => body('{"query":["{ __typename }"]}')],
  'a text for variables': [400, () => body('{"query":"{ __typename }","variables":"x"}')],
  'variables of 60 KB': [400, () => body(`{"query":"query ($a: Int!) { meetings(first: $a) { totalCount } }","variables":{"a":"${'y'.repeat(60_000)}"}}`)],
  'a name of 60 KB': [400, () => body(`{"query":"{ ${'y'.repeat(60_000)} }"}`)],
  'an operation name of 60 KB': [400, () => body(`{"query":"{ __typename }","operationName":"${'y'.repeat(60_000)}"}`)],
  'a text that never ends': [400, () => body(`{"query":"{ search(text: \\"${'y'.repeat(60_000)}`)],
  'two lengths': [400, () => [head({ ...JSON_TYPE, 'content-length': '2\r\ncontent-length: 3' }), '{}']],
  'a length and chunks': [400, () => [head({ ...JSON_TYPE, 'content-length': '2', 'transfer-encoding': 'chunked' }), '{}']],
  'a length that is none': [400, () => [head({ ...JSON_TYPE, 'content-length': '-1' }), '{}']],
  'headers over 16 KiB': [413, () => body('{}', { ...JSON_TYPE, 'x-pad': 'x'.repeat(20_000) })],
} // prettier-ignore

const inJson = ({ text }: Answer): boolean => {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

it('answers each in JSON, at once, in few words and little memory', async () => {
  const row = rowOf(8, 'stub')
  const cases = Object.entries(CASES).map(([what, [, parts]]) => ({
    what,
    ask: () => sendRaw(service.port, parts()),
  }))
  for (let round = 0; round < 3; round += 1)
    for (const { query, variables } of honestQuestions()) await service.ask(query, variables)
  const before = residentKb(service.sifa.pid)
  const peak = { kb: before }
  const watch = setInterval(() => (peak.kb = Math.max(peak.kb, residentKb(service.sifa.pid))), 20)
  const { answers, slow } = await timed(cases, 3)
  for (let n = 0; n < sized(10, 2); n += 1)
    await Promise.all(Array.from({ length: 10 }, () => sendRaw(service.port, chunked(45 * MB))))
  clearInterval(watch)
  expect(answers.map(({ what, status }) => [what, status])).toEqual(
    Object.entries(CASES).map(([what, [status]]) => [what, status]),
  )
  expect(answers.filter((each) => !inJson(each)).map(({ what, text }) => [what, text.slice(0, 200)])).toEqual(
    [],
  )
  row.exactly('bodies refused with 400, 413 or 415, as JSON', answers.length, cases.length)
  row.atMost('longest, best of 3', Math.max(...answers.map(({ ms }) => ms)), 100, ' ms', worst(slow))
  row.atMost('memory over what it was', (peak.kb - before) / 1_024, 16, ' MiB')
  row.atMost(
    'longest error',
    Math.max(...answers.map(({ text }) => Buffer.byteLength(text))),
    4_096,
    ' bytes',
  )
})
