/** Starts tests/support/loader-child.ts in a process of its own. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { inProject } from '../../src/model/paths.ts'
import type { LoaderOrder } from './loader-child.ts'

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

/** Node 20 runs no TypeScript: the sources as they are now, without their types, in a folder of their own. */
export const loaderProgram = async (): Promise<LoaderProgram> => {
  await mkdir(inProject('.sifa'), { recursive: true })
  const folder = await mkdtemp(inProject('.sifa', 'loader-'))
  for (const source of SOURCES) await compileFolder(source, folder)
  const program = join(folder, 'tests/support/loader-child.js')
  return {
    run: (order) => finished([program, JSON.stringify(order)]),
    remove: () => rm(folder, { recursive: true }),
  }
}

const compileFolder = async (source: string, folder: string): Promise<void> => {
  const entries = await readdir(inProject(source), { recursive: true })
  const files = entries.filter((entry) => entry.endsWith('.ts')).map((entry) => join(source, entry))
  await Promise.all(files.map((file) => compileFile(file, folder)))
}

const compileFile = async (file: string, folder: string): Promise<void> => {
  const { outputText } = ts.transpileModule(await readFile(inProject(file), 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  })
  const target = join(folder, file.replace(/\.ts$/, '.js'))
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, outputText)
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
