/** Starts tests/support/loader-child.ts in a process of its own. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../../src/model/paths.ts'
import type { LoaderOrder } from './loader-child.ts'
import { writeJavaScript } from './plain-javascript.ts'

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface LoaderProgram {
  run(order: LoaderOrder): Promise<Exit>
  remove(): Promise<void>
}

const SOURCES = ['src/model', 'src/database', 'src/ingest', 'tests/support'] as const

/** The sources as they are now, in a folder of their own. */
export const loaderProgram = async (): Promise<LoaderProgram> => {
  await mkdir(inProject('.sifa'), { recursive: true })
  const folder = await mkdtemp(inProject('.sifa', 'loader-'))
  await writeJavaScript(SOURCES, folder)
  const program = join(folder, 'tests/support/loader-child.js')
  return {
    run: (order) => finished([program, JSON.stringify(order)]),
    remove: () => rm(folder, { recursive: true }),
  }
}

const finished = (args: readonly string[]): Promise<Exit> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr })
    })
  })
