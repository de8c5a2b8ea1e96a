/** One file over HTTP: whole and right, or not there. */
import { createHash, randomBytes } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './processes.ts'

export interface Download {
  /** http or https. A user and a password in it are sent as Basic authorisation. */
  readonly url: string
  /** Where the file shall lie. Only a whole and right file ever has this name. */
  readonly target: string
  readonly sha256: string
  readonly bytes: number
}

export interface DownloadOptions {
  /** How many bytes came in, or fell out again (negative) because they were wrong. */
  readonly onBytes?: (count: number) => void
  /** Ends the download; what is there so far stays for the next run. */
  readonly signal?: AbortSignal
  /** Pauses before the second, third, ... attempt, in ms. */
  readonly pausesMs?: readonly number[]
  /** A line that gives nothing for this long counts as broken. Default 30,000 ms. */
  readonly stallMs?: number
}

/** An answer that asking again will not change: no such file, not allowed. */
export class FinalError extends Error {}

const PAUSES_MS = [500, 1_000, 2_000, 4_000]

/** Whether `path` is the file that is wanted: by length, then by digest. */
export const isRight = async (path: string, wanted: { sha256: string; bytes: number }): Promise<boolean> => {
  const { size } = await stat(path).catch(() => ({ size: -1 }))
  if (size !== wanted.bytes) return false
  return (await digestInto(createHash('sha256'), path)).digest('hex') === wanted.sha256
}

/**
 * Fetches a file, going on where an earlier run left off, and moves it into place whole. Several processes may fetch
 * the same file at once: each writes a half file of its own, and the last rename wins with equal content.
 * Throws after the last attempt, or at once where asking again is of no use.
 */
export const download = async (file: Download, options: DownloadOptions = {}): Promise<void> => {
  const part = await ownPart(file.target)
  const pauses = options.pausesMs ?? PAUSES_MS
  for (let attempt = 0; ; attempt++) {
    try {
      await fetchPart(file, part, options)
      await rename(part, file.target)
      return
    } catch (error) {
      const wait = pauses[attempt]
      if (wait === undefined || error instanceof FinalError || options.signal?.aborted) throw error
      await pause(wait, undefined, options.signal ? { signal: options.signal } : {})
    }
  }
}

/** A half file of this process: one that a dead process left behind, or a new name. */
const ownPart = async (target: string): Promise<string> => {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true })
  const own = join(folder, `${basename(target)}.${process.pid}.${randomBytes(4).toString('hex')}.part`)
  for (const name of await readdir(folder)) {
    const owner = /\.(\d+)\.[0-9a-f]{8}\.part$/.exec(name)
    if (!owner || !name.startsWith(`${basename(target)}.${owner[1] ?? ''}.`) || isAlive(Number(owner[1])))
      continue
    const taken = await rename(join(folder, name), own).then(
      () => true,
      () => false,
    )
    if (taken) break
  }
  return own
}

const fetchPart = async (file: Download, part: string, options: DownloadOptions): Promise<void> => {
  const handle = await open(part, 'a+')
  let counted = 0
  const count = (bytes: number): void => {
    counted += bytes
    options.onBytes?.(bytes)
  }
  try {
    const hash = await receive(file, handle, part, count, options)
    if (hash.digest('hex') === file.sha256) return
    throw new Error(`${basename(file.target)} is not the file of the committed list: its SHA-256 differs`)
  } catch (error) {
    if (!(await stillUseful(handle, file))) await rm(part, { force: true })
    count(-counted)
    throw error
  } finally {
    await handle.close()
  }
}

/** A half file is worth keeping; one that has its length and was refused is not. */
const stillUseful = async (handle: FileHandle, { bytes }: Download): Promise<boolean> => {
  const { size } = await handle.stat()
  return size > 0 && size < bytes
}

const receive = async (
  file: Download,
  handle: FileHandle,
  part: string,
  count: (bytes: number) => void,
  { signal, stallMs = 30_000 }: DownloadOptions,
): Promise<Hash> => {
  const { size } = await handle.stat()
  const stall = new AbortController()
  const timer = setTimeout(() => stall.abort(new Error(`nothing came for ${stallMs / 1000} s`)), stallMs)
  try {
    const response = await ask(file.url, size, AbortSignal.any([stall.signal, ...(signal ? [signal] : [])]))
    const goesOn = response.status === 206
    if (!goesOn) await handle.truncate(0)
    const hash = await digestInto(createHash('sha256'), goesOn ? part : undefined)
    let length = goesOn ? size : 0
    count(length)
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      timer.refresh()
      length += chunk.byteLength
      if (length > file.bytes)
        throw new Error(`${basename(file.target)} is longer than the committed list says`)
      hash.update(chunk)
      await handle.write(chunk)
      count(chunk.byteLength)
    }
    if (length < file.bytes)
      throw new Error(`${basename(file.target)} broke off at ${length} of ${file.bytes} bytes`)
    return hash
  } finally {
    clearTimeout(timer)
  }
}

const ask = async (address: string, from: number, signal: AbortSignal): Promise<Response> => {
  const url = new URL(address)
  const login = url.username === '' ? undefined : `${url.username}:${url.password}`
  url.username = url.password = ''
  const response = await fetch(url, {
    signal,
    headers: {
      ...(from > 0 ? { range: `bytes=${from}-` } : {}),
      ...(login === undefined
        ? {}
        : { authorization: `Basic ${Buffer.from(decodeURIComponent(login)).toString('base64')}` }),
    },
  })
  if (response.ok) return response
  await response.body?.cancel()
  const words = `${url.host} answered ${response.status} for ${basename(url.pathname)}`
  throw [400, 401, 403, 404, 410].includes(response.status) ? new FinalError(words) : new Error(words)
}

const digestInto = async (hash: Hash, path: string | undefined): Promise<Hash> => {
  if (path !== undefined)
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk as Buffer)
  return hash
}

/** An address fit to be shown: without the user and the password in it. */
export const shownUrl = (address: string): string => {
  const url = new URL(address)
  url.username = url.password = ''
  return url.href
}
