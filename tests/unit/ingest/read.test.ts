import { describe, expect, it } from 'vitest'
import { read } from '../../../src/ingest/read/read.ts'
import { MAX_FILE_BYTES } from '../../../src/ingest/read/text-faults.ts'

const only = (text: string | Uint8Array) => {
  const { documents, faults } = read({ name: 'a.yaml', text })
  expect(faults).toEqual([])
  expect(documents).toHaveLength(1)
  const [document] = documents
  if (document === undefined) throw new Error('No document.')
  return document
}

const codes = (text: string | Uint8Array) => read({ name: 'a.yaml', text }).faults.map(({ code }) => code)

describe('reading a file', () => {
  it('keeps words and dates as text', () => {
    const { value } = only('a: no\nb: 2024-07-16\nc: 2024\nd: yes\ne: true\nf: ~\non: 12:30\n')
    expect(value).toEqual({ a: 'no', b: '2024-07-16', c: 2024, d: 'yes', e: true, f: null, on: '12:30' })
  })

  it('knows line and column of every value and key', () => {
    const document = only('a:\n  b c:\n    - x\n    - { d: y }\n')
    expect(document.position(['a', 'b c', 1, 'd'])).toEqual({ line: 4, column: 12 })
    expect(document.position(['a', 'b c', 1, 'd'], 'key')).toEqual({ line: 4, column: 9 })
    expect(document.position(['a', 'b c', 0])).toEqual({ line: 3, column: 7 })
    expect(document.position([])).toEqual({ line: 1, column: 1 })
  })

  it('points at the nearest container of what is missing', () => {
    expect(only('a:\n  - { b: 1 }\n').position(['a', 0, 'c', 'd'])).toEqual({ line: 2, column: 5 })
  })

  it('counts characters, not code units', () => {
    expect(only('{ "😀😀": 1, é: x }').position(['é'])).toEqual({ line: 1, column: 15 })
  })

  it('takes a byte order mark and line ends of any system', () => {
    const bytes = new TextEncoder().encode('\uFEFFa: 1\r\nb:\r\n  c: 2\r\n')
    const document = only(bytes)
    expect(document.value).toEqual({ a: 1, b: { c: 2 } })
    expect(document.position(['b', 'c'])).toEqual({ line: 3, column: 6 })
    expect(only('\uFEFFa: 1').position(['a'])).toEqual({ line: 1, column: 4 })
  })

  it('reads JSON on the same road, indented by tabs too', () => {
    const document = only('{\n\t"a": [1,\n\t\t{"b": "\\u0627\\/"}]\n}')
    expect(document.value).toEqual({ a: [1, { b: 'ا/' }] })
    expect(document.position(['a', 1, 'b'])).toEqual({ line: 3, column: 9 })
  })

  it('reads several documents, and those beside a broken one', () => {
    const { documents, faults } = read({ name: 'a.yaml', text: 'a: 1\n---\nb: [\n---\nc: 3\n' })
    expect(documents.map(({ value }) => value)).toContainEqual({ a: 1 })
    expect(faults.length).toBeGreaterThan(0)
  })

  it('follows anchors, a few', () => {
    const document = only('a: &x [1, 2]\nb: *x\n')
    expect(document.value).toEqual({ a: [1, 2], b: [1, 2] })
    expect(document.position(['b', 1])).toEqual({ line: 1, column: 11 })
  })

  it('keeps keys that objects have by themselves', () => {
    const { value } = only('__proto__: { a: 1 }\nconstructor: 2\n')
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
  })

  it('keeps marks of direction in text', () => {
    expect(only('a: "x\u200fy"').value).toEqual({ a: 'x\u200fy' })
  })

  it.each([
    ['nothing', '', 'EMPTY_DOCUMENT'],
    ['white space', ' \n\n', 'EMPTY_DOCUMENT'],
    ['a comment', '# a\n', 'EMPTY_DOCUMENT'],
    ['a second document of nothing', 'a: 1\n---\n', 'EMPTY_DOCUMENT'],
    ['a control character', 'a: \u0007', 'BAD_CHARACTER'],
    ['an escaped half of a character', 'a: "\\ud800"', 'BAD_CHARACTER'],
    ['an escaped control in a key', '"a\\u0001": 1', 'BAD_CHARACTER'],
    ['a ring of anchors', '&a [*a]', 'TOO_MANY_ALIASES'],
    ['an unknown anchor', 'a: *b', 'BAD_YAML'],
    ['a list as a key', '? [a]\n: 1', 'BAD_YAML'],
    ['a key twice', 'a: 1\na: 2', 'DUPLICATE_KEY'],
    ['a depth that no report has', '['.repeat(100_000), 'BAD_YAML'],
    ['a depth of maps', '{a: '.repeat(20_000), 'BAD_YAML'],
  ])('refuses %s', (_what, text, code) => {
    expect(codes(text)).toContain(code)
  })

  it('refuses more than 4 MiB, and nothing below', () => {
    expect(codes(new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61))).toEqual(['FILE_TOO_LARGE'])
    expect(codes(`a: ${'x'.repeat(MAX_FILE_BYTES - 3)}`)).toEqual([])
  })

  it('finds the first bad byte', () => {
    const bytes = new TextEncoder().encode('a: é\nb: x\n')
    const bad = new Uint8Array([...bytes, 0xc3, 0x28])
    expect(read({ name: 'a.yaml', text: bad }).faults[0]).toMatchObject({
      code: 'BAD_ENCODING',
      line: 3,
      column: 1,
    })
    expect(read({ name: 'a.yaml', text: bytes.subarray(0, 4) }).faults[0]).toMatchObject({
      line: 1,
      column: 4,
    })
  })
})
