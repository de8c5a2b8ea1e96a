/** A folder that goes when the test does, and small programs to put into it. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sifa-provision-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A program that Node runs, whatever it is called. Returns its path. */
export const program = (path: string, javascript: string): string => {
  writeFileSync(path, `#!${process.execPath}\n${javascript}\n`)
  chmodSync(path, 0o755)
  return path
}

/** What `java -version` of this version prints. */
export const fakeJava = (path: string, version: string): string =>
  program(path, `console.error('openjdk version "${version}" 2025-01-01')`)
