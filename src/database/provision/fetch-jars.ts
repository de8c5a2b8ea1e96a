/** Brings the jars of the committed list into the cache: what is there and right stays, the rest is fetched. */
import { createRequire } from 'node:module'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { download, FinalError, isRight, shownUrl } from './download.ts'
import type { DownloadOptions } from './download.ts'
import { ProvisionError, reasonOf } from './events.ts'
import type { FetchProgress } from './events.ts'
import { jarName, totalBytes } from './jar-list.ts'
import type { Jar, JarList } from './jar-list.ts'

export interface FetchJarsOptions {
  readonly list: JarList
  readonly cacheDir: string
  /** Address of a Maven repository; undefined: Maven's central one. */
  readonly repository?: string | undefined
  readonly onProgress?: (progress: FetchProgress) => void
  /** How one file is fetched again after a fault. */
  readonly download?: Pick<DownloadOptions, 'pausesMs' | 'stallMs'>
}

const AT_ONCE = 8

/** Maven's coordinates → address. It knows where the central repository is, and asks nobody. */
type ArtifactUrl = (
  artifact: { groupId: string; artifactId: string; version: string; classifier?: string },
  repository?: string,
) => Promise<string>

/** Read where something is to be fetched, and not at every start. */
const artifactUrl: ArtifactUrl = (artifact, repository) => {
  const { default: url } = createRequire(import.meta.url)('mvn-artifact-url') as { default: ArtifactUrl }
  return url(artifact, repository)
}

/** Where the jars of this version lie: <cache>/neo4j/<version>/lib. */
export const jarFolder = (cacheDir: string, { version }: JarList): string =>
  join(cacheDir, 'neo4j', version, 'lib')

/** The jars that are not in the cache, or are not what the list says. Reads every file: about half a second. */
export const missingJars = async (list: JarList, cacheDir: string): Promise<readonly Jar[]> => {
  const folder = jarFolder(cacheDir, list)
  const missing: Jar[] = []
  await eachOf(list.jars, async (jar) => {
    if (!(await isRight(join(folder, jarName(jar)), jar))) missing.push(jar)
  })
  return missing
}

/**
 * Brings every jar into the cache and returns their folder. May run in several processes at once. Throws a
 * ProvisionError after the first file that cannot be had; what was fetched so far is used by the next run.
 */
export const fetchJars = async (options: FetchJarsOptions): Promise<string> => {
  const { list, cacheDir, onProgress } = options
  const folder = jarFolder(cacheDir, list)
  await mkdir(folder, { recursive: true })
  const missing = await missingJars(list, cacheDir)
  const total = { total: list.jars.length, totalBytes: totalBytes(list.jars) }
  const there = { done: total.total - missing.length, bytes: total.totalBytes - totalBytes(missing) }
  let fetchedBytes = 0
  let fetched = 0
  const tell = (): void =>
    onProgress?.({ ...total, done: there.done + fetched, bytes: there.bytes + fetchedBytes, fetchedBytes })
  tell()
  const stop = new AbortController()
  await eachOf(missing, async (jar) => {
    const target = join(folder, jarName(jar))
    const onBytes = (count: number): void => {
      fetchedBytes += count
      tell()
    }
    const url = await addressOf(jar, options.repository)
    await download({ ...jar, url, target }, { ...options.download, onBytes, signal: stop.signal })
    fetched += 1
    tell()
  }).catch((error: unknown) => {
    stop.abort()
    throw noJars(error, there.done + fetched, options)
  })
  return folder
}

/** Where a jar is in a Maven repository. */
export const addressOf = (
  { group, artifact, version, classifier }: Jar,
  repository?: string,
): Promise<string> =>
  artifactUrl(
    { groupId: group, artifactId: artifact, version, ...(classifier === undefined ? {} : { classifier }) },
    repository === undefined || repository.endsWith('/') ? repository : `${repository}/`,
  )

/** Up to eight at once; the first fault ends all. */
const eachOf = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const left = items.values()
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const noJars = (error: unknown, done: number, { list, repository }: FetchJarsOptions): ProvisionError => {
  const from = repository === undefined ? "Maven's central repository" : shownUrl(repository)
  const why = `Neo4j ${list.version} could not be fetched from ${from} (${done} of ${list.jars.length} files are there): ${reasonOf(error)}`
  return new ProvisionError(
    why,
    [
      error instanceof FinalError
        ? 'check SIFA_MAVEN_REPOSITORY: it has to hold what the central repository holds'
        : 'check that this machine reaches the network, then start again: what was fetched is kept',
      'name a repository or mirror that this machine reaches in SIFA_MAVEN_REPOSITORY',
      'copy the cache folder from a machine that has it, and name it in SIFA_CACHE',
      'use a database that is there: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD',
    ],
    error,
  )
}
