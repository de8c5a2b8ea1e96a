import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProvisionError } from '../../../src/database/provision/events.ts'
import type { FetchProgress } from '../../../src/database/provision/events.ts'
import { fetchJars, jarFolder, missingJars } from '../../../src/database/provision/fetch-jars.ts'
import { jarName, totalBytes } from '../../../src/database/provision/jar-list.ts'
import { bytesOf, jarOf, serve } from './repository.ts'
import { temporaryFolder } from './temporary.ts'

const CONTENTS = Array.from({ length: 25 }, (_, index) => bytesOf(index, 2_000 + index))
const JARS = CONTENTS.map((content, index) => jarOf(`part${index}`, content))
const LIST = { version: '5.0.0', jars: JARS }
const FILES = Object.fromEntries(JARS.map((jar, index) => [jarName(jar), CONTENTS[index] ?? Buffer.alloc(0)]))

const world = async (without: readonly string[] = []) => {
  const cacheDir = temporaryFolder()
  const files = Object.fromEntries(Object.entries(FILES).filter(([name]) => !without.includes(name)))
  const { url, requests } = await serve(files)
  const told: FetchProgress[] = []
  const options = {
    list: LIST,
    cacheDir,
    repository: url,
    download: { pausesMs: [1] },
    onProgress: (progress: FetchProgress) => void told.push(progress),
  }
  return { cacheDir, folder: jarFolder(cacheDir, LIST), url, requests, told, options }
}

const failure = (work: Promise<unknown>): Promise<ProvisionError> =>
  work.then(
    () => expect.fail('it went well'),
    (error: unknown) => (error instanceof ProvisionError ? error : expect.fail(String(error))),
  )

describe('fetching the jars', () => {
  it('brings all of the list, and says how far it is', async () => {
    const { folder, told, options } = await world()
    expect(await fetchJars(options)).toBe(folder)
    expect(readdirSync(folder).sort()).toEqual(JARS.map(jarName).sort())
    const all = totalBytes(JARS)
    expect(told[0]).toEqual({ done: 0, total: 25, bytes: 0, totalBytes: all, fetchedBytes: 0 })
    expect(told.at(-1)).toEqual({ done: 25, total: 25, bytes: all, totalBytes: all, fetchedBytes: all })
    for (const { bytes, done } of told) {
      expect(bytes).toBeLessThanOrEqual(all)
      expect(done).toBeLessThanOrEqual(25)
    }
  })

  it('asks for nothing when all is there', async () => {
    const { requests, told, options } = await world()
    await fetchJars(options)
    const before = requests.length
    told.length = 0
    await fetchJars(options)
    expect(requests).toHaveLength(before)
    expect(told).toEqual([expect.objectContaining({ done: 25, fetchedBytes: 0, bytes: totalBytes(JARS) })])
  })

  it('fetches again what is damaged or lost, and nothing else', async () => {
    const { cacheDir, folder, requests, options } = await world()
    mkdirSync(folder, { recursive: true })
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
    writeFileSync(join(folder, 'part3-1.jar'), bytesOf(99, 2_003))
    writeFileSync(join(folder, 'part4-1.jar'), 'short')
    expect((await missingJars(LIST, cacheDir)).map(jarName).sort()).toEqual(['part3-1.jar', 'part4-1.jar'])
    await fetchJars(options)
    expect(requests.map(({ path }) => path).sort()).toEqual([
      '/org/example/part3/1/part3-1.jar',
      '/org/example/part4/1/part4-1.jar',
    ])
    expect(readFileSync(join(folder, 'part3-1.jar')).equals(FILES['part3-1.jar'] ?? Buffer.alloc(0))).toBe(
      true,
    )
  })

  it('works in two at once, in one cache', async () => {
    const { cacheDir, folder, options } = await world()
    await Promise.all([fetchJars(options), fetchJars(options)])
    expect(await missingJars(LIST, cacheDir)).toEqual([])
    expect(readdirSync(folder)).toHaveLength(25)
  })

  it('says which file a repository lacks, and that the setting is to blame', async () => {
    const { options } = await world(['part7-1.jar'])
    const { message } = await failure(fetchJars(options))
    expect(message).toMatch(/^Neo4j 5\.0\.0 could not be fetched from http.*answered 404 for part7-1\.jar/)
    expect(message).toContain('check SIFA_MAVEN_REPOSITORY')
  })

  it('keeps what it has when it fails, and goes on from there', async () => {
    const { cacheDir, options } = await world(['part24-1.jar'])
    await failure(fetchJars(options))
    const { url, requests } = await serve(FILES)
    await fetchJars({ ...options, repository: url })
    expect(requests.length).toBeLessThan(25)
    expect(await missingJars(LIST, cacheDir)).toEqual([])
  })

  it('says what to do without a network, and shows no password', async () => {
    const { options } = await world()
    const { message, ways } = await failure(
      fetchJars({ ...options, repository: 'http://ann:secret@127.0.0.1:9/repo' }),
    )
    expect(message).toContain('http://127.0.0.1:9/repo (0 of 25 files are there)')
    expect(message).not.toContain('secret')
    expect(ways.join('\n')).toMatch(/network[^]*SIFA_MAVEN_REPOSITORY[^]*SIFA_CACHE[^]*NEO4J_URI/)
  })
})
