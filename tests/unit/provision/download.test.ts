import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { download, isRight, shownUrl } from '../../../src/database/provision/download.ts'
import type { DownloadOptions } from '../../../src/database/provision/download.ts'
import { bytesOf, serve, sha256Of } from './repository.ts'
import type { Mischief } from './repository.ts'
import { temporaryFolder } from './temporary.ts'

const CONTENT = bytesOf(1, 50_000)
/** No process has this number: Linux ends at 2^22, and others below. */
const NOBODY = 99_999_999

const world = async (mischief?: Mischief) => {
  const folder = temporaryFolder()
  const { url, requests } = await serve({ 'a.jar': CONTENT }, mischief)
  const target = join(folder, 'a.jar')
  const wanted = { url: `${url}a.jar`, target, sha256: sha256Of(CONTENT), bytes: CONTENT.length }
  const get = (options: DownloadOptions = {}) => download(wanted, { pausesMs: [1, 1], ...options })
  return { folder, requests, target, wanted, get }
}

const half = (folder: string, pid: number, content: Buffer) =>
  writeFileSync(join(folder, `a.jar.${pid}.0a1b2c3d.part`), content)

const stopShort: Mischief = (response, content, nth) => {
  if (nth > 1) return false
  response.writeHead(200).end(content.subarray(0, 20_000))
  return true
}

const hangUp: Mischief = (response, content, nth) => {
  if (nth > 1) return false
  response.writeHead(200, { 'content-length': content.length })
  response.write(content.subarray(0, 20_000), () => response.destroy())
  return true
}

const answering =
  (status: number, times = Infinity): Mischief =>
  (response, _, nth) => {
    if (nth > times) return false
    response.writeHead(status).end()
    return true
  }

describe('a download', () => {
  it('puts the file in place, and nothing beside it', async () => {
    const { folder, target, wanted, get } = await world()
    await get()
    expect(readFileSync(target).equals(CONTENT)).toBe(true)
    expect(readdirSync(folder)).toEqual(['a.jar'])
    expect(await isRight(target, wanted)).toBe(true)
  })

  it('goes on where the line broke, and counts each byte once', async () => {
    const { requests, target, get } = await world(stopShort)
    let counted = 0
    await get({ onBytes: (count) => (counted += count) })
    expect(readFileSync(target).equals(CONTENT)).toBe(true)
    expect(requests.map(({ range }) => range)).toEqual([undefined, 'bytes=20000-'])
    expect(counted).toBe(CONTENT.length)
  })

  it('lives through a line that is cut', async () => {
    const { target, get } = await world(hangUp)
    await get()
    expect(readFileSync(target).equals(CONTENT)).toBe(true)
  })

  it('goes on where a process that is gone left off', async () => {
    const { folder, requests, get } = await world()
    half(folder, NOBODY, CONTENT.subarray(0, 30_000))
    await get()
    expect(requests.map(({ range }) => range)).toEqual(['bytes=30000-'])
    expect(readdirSync(folder)).toEqual(['a.jar'])
  })

  it('leaves alone the half file of a process that lives', async () => {
    const { folder, requests, get } = await world()
    half(folder, process.ppid, CONTENT.subarray(0, 30_000))
    await get()
    expect(requests.map(({ range }) => range)).toEqual([undefined])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('begins again where the server knows no ranges', async () => {
    const { folder, target, get } = await world((response, content) => {
      response.writeHead(200).end(content)
      return true
    })
    half(folder, NOBODY, Buffer.from('something else'))
    await get()
    expect(readFileSync(target).equals(CONTENT)).toBe(true)
  })

  it.each([
    ['half a file of something else', CONTENT.subarray(100, 200)],
    ['a file that is too long', Buffer.concat([CONTENT, CONTENT])],
    ['a file of the same length', bytesOf(2, CONTENT.length)],
  ])('finds out %s that was left behind, and fetches it whole', async (_, left) => {
    const { folder, target, get } = await world((response, __, nth) => {
      if (nth > 1 || left.length < CONTENT.length) return false
      response.writeHead(416).end()
      return true
    })
    half(folder, NOBODY, left)
    await get()
    expect(readFileSync(target).equals(CONTENT)).toBe(true)
  })

  it.each([
    ['another file', bytesOf(3, CONTENT.length), 'SHA-256 differs'],
    ['a longer file', Buffer.concat([CONTENT, CONTENT]), 'is longer than'],
    ['a shorter file', CONTENT.subarray(0, 10), 'broke off at 10 of 50000 bytes'],
  ])('never puts %s in place', async (_, served, why) => {
    const { target, wanted, get } = await world((response) => {
      response.writeHead(200).end(served)
      return true
    })
    await expect(get()).rejects.toThrow(why)
    expect(await isRight(target, wanted)).toBe(false)
    expect(() => readFileSync(target)).toThrow('ENOENT')
  })

  it('asks again after an answer that may change', async () => {
    const { requests, get } = await world(answering(503, 2))
    await get()
    expect(requests).toHaveLength(3)
  })

  it('gives up after the last attempt, with the reason', async () => {
    const { requests, get } = await world(answering(503))
    await expect(get()).rejects.toThrow('answered 503 for a.jar')
    expect(requests).toHaveLength(3)
  })

  it.each([401, 403, 404])('does not ask again after %i', async (status) => {
    const { requests, get } = await world(answering(status))
    await expect(get()).rejects.toThrow(`answered ${status}`)
    expect(requests).toHaveLength(1)
  })

  it('gives up on a line that says nothing', async () => {
    const { get } = await world((response) => {
      response.writeHead(200)
      response.flushHeaders()
      return true
    })
    await expect(get({ stallMs: 40 })).rejects.toThrow('nothing came for 0.04 s')
  })

  it('ends when it is told to', async () => {
    const { get } = await world(answering(503))
    const signal = AbortSignal.timeout(30)
    await expect(get({ pausesMs: [60_000], signal })).rejects.toThrow()
  })

  it('works in two at once', async () => {
    const { folder, target, get } = await world()
    await Promise.all([get(), get()])
    expect(readFileSync(target).equals(CONTENT)).toBe(true)
    expect(readdirSync(folder)).toEqual(['a.jar'])
  })

  it('sends a user and a password as a header, and does not show them', async () => {
    const { requests, wanted } = await world()
    const url = wanted.url.replace('http://', 'http://ann:p%40ss@')
    await download({ ...wanted, url })
    expect(requests[0]?.authorization).toBe(`Basic ${Buffer.from('ann:p@ss').toString('base64')}`)
    expect(shownUrl(url)).toBe(wanted.url)
  })
})
