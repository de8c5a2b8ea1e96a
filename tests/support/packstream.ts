/** Values as Bolt writes them, as far as tests need them. https://neo4j.com/docs/bolt/current/packstream/. */

/** A message: its signature and its fields. */
export interface Structure {
  readonly signature: number
  readonly fields: readonly unknown[]
}

const sized = (
  small: number | null,
  marks: readonly [number | null, number, number],
  size: number,
): Buffer => {
  const [mark8, mark16, mark32] = marks
  if (small !== null && size < 16) return Buffer.from([small + size])
  if (mark8 !== null && size < 0x100) return Buffer.from([mark8, size])
  const head = Buffer.alloc(size < 0x10000 ? 3 : 5)
  head[0] = size < 0x10000 ? mark16 : mark32
  if (size < 0x10000) head.writeUInt16BE(size, 1)
  else head.writeUInt32BE(size, 1)
  return head
}

const packNumber = (value: number): Buffer => {
  if (Number.isInteger(value) && value >= -16 && value < 128) return Buffer.from([value & 0xff])
  const bytes = Buffer.alloc(9)
  bytes[0] = Number.isSafeInteger(value) ? 0xcb : 0xc1
  if (Number.isSafeInteger(value)) bytes.writeBigInt64BE(BigInt(value), 1)
  else bytes.writeDoubleBE(value, 1)
  return bytes
}

/** Null, booleans, numbers, texts, lists and maps. */
export const pack = (value: unknown): Buffer => {
  if (value === null || value === undefined) return Buffer.from([0xc0])
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2])
  if (typeof value === 'number') return packNumber(value)
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([sized(0x80, [0xd0, 0xd1, 0xd2], bytes.length), bytes])
  }
  if (Array.isArray(value))
    return Buffer.concat([sized(0x90, [0xd4, 0xd5, 0xd6], value.length), ...value.map(pack)])
  const entries = Object.entries(value)
  return Buffer.concat([
    sized(0xa0, [0xd8, 0xd9, 0xda], entries.length),
    ...entries.flatMap(([key, each]) => [pack(key), pack(each)]),
  ])
}

/** A whole message in one or more chunks, with the empty chunk that ends it. */
export const packMessage = (signature: number, fields: readonly unknown[]): Buffer => {
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, signature]), ...fields.map(pack)])
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; at += 0xffff) {
    const part = body.subarray(at, at + 0xffff)
    const head = Buffer.alloc(2)
    head.writeUInt16BE(part.length)
    chunks.push(head, part)
  }
  return Buffer.concat([...chunks, Buffer.from([0, 0])])
}

interface Reader {
  readonly bytes: Buffer
  at: number
}

const unsigned = (reader: Reader, size: 1 | 2 | 4): number => {
  reader.at += size
  return reader.bytes.readUIntBE(reader.at - size, size)
}

const signed = (reader: Reader, size: 1 | 2 | 4 | 8): number => {
  reader.at += size
  return size === 8
    ? Number(reader.bytes.readBigInt64BE(reader.at - size))
    : reader.bytes.readIntBE(reader.at - size, size)
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

const textOf = (reader: Reader, size: number): string => {
  reader.at += size
  return reader.bytes.toString('utf8', reader.at - size, reader.at)
}

const mapOf = (reader: Reader, size: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(times(size, () => [String(unpackNext(reader)), unpackNext(reader)] as const))

const SIZES = { 0: 1, 1: 2, 2: 4 } as const

const unpackSized = (reader: Reader, mark: number): unknown => {
  const size = unsigned(reader, SIZES[(mark & 0x03) as 0 | 1 | 2])
  const kind = mark & 0xfc
  if (kind === 0xcc) {
    reader.at += size
    return reader.bytes.subarray(reader.at - size, reader.at)
  }
  if (kind === 0xd0) return textOf(reader, size)
  return kind === 0xd4 ? times(size, () => unpackNext(reader)) : mapOf(reader, size)
}

const FIXED: Readonly<Record<number, (reader: Reader) => unknown>> = {
  0xc0: () => null,
  0xc1: (reader) => {
    reader.at += 8
    return reader.bytes.readDoubleBE(reader.at - 8)
  },
  0xc2: () => false,
  0xc3: () => true,
  0xc8: (reader) => signed(reader, 1),
  0xc9: (reader) => signed(reader, 2),
  0xca: (reader) => signed(reader, 4),
  0xcb: (reader) => signed(reader, 8),
}

const unpackNext = (reader: Reader): unknown => {
  const mark = unsigned(reader, 1)
  const size = mark & 0x0f
  if (mark < 0x80) return mark
  if (mark >= 0xf0) return mark - 0x100
  if (mark < 0x90) return textOf(reader, size)
  if (mark < 0xa0) return times(size, () => unpackNext(reader))
  if (mark < 0xb0) return mapOf(reader, size)
  if (mark < 0xc0) {
    const signature = unsigned(reader, 1)
    return { signature, fields: times(size, () => unpackNext(reader)) } satisfies Structure
  }
  const fixed = FIXED[mark]
  return fixed === undefined ? unpackSized(reader, mark) : fixed(reader)
}

/** A message without its chunks. */
export const unpackMessage = (bytes: Buffer): Structure => unpackNext({ bytes, at: 0 }) as Structure
