/** Counts the tests that spoke to the real server, so that they cannot fade away unseen. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import type { TestProject } from 'vitest/node'

/** A whole run has at least so many. Raise it as tests come. */
export const FLOOR = 20

/** A file to which test files add; its folder is removed by `checkFloor`. */
export const beginRecord = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'sifa-tests-')), 'spoke')
  writeFileSync(file, '')
  return file
}

const noted = new Set<string>()

/** Notes the test that runs now; hooks outside tests count for nothing. */
export const noteTest = (record: string): void => {
  const { currentTestName, testPath } = expect.getState()
  const line = `${testPath ?? ''}\t${currentTestName ?? ''}`
  if (!currentTestName || noted.has(line)) return
  noted.add(line)
  appendFileSync(record, `${line.replaceAll('\n', ' ')}\n`)
}

/** How many tests are on record. */
export const countOf = (record: string): number =>
  new Set(readFileSync(record, 'utf8').split('\n').filter(Boolean)).size

/** Throws when a whole run had fewer such tests than the floor. A run of chosen files or names may have any number. */
export const checkFloor = async (project: TestProject, record: string): Promise<void> => {
  const count = countOf(record)
  rmSync(dirname(record), { recursive: true })
  console.log(`${count} tests spoke to the real server.`)
  if (!(await isWholeRun(project)) || count >= FLOOR) return
  process.exitCode = 1 // vitest reports what teardown throws, and would still end with 0
  throw new Error(`Only ${count} tests spoke to the real server; a whole run has at least ${FLOOR}.`)
}

/** Whether every test file of the project ran, and none of its tests was left out by name. */
export const isWholeRun = async (project: TestProject): Promise<boolean> => {
  const ran = project.vitest.state.getFiles().filter(({ projectName }) => projectName === project.name)
  const { testFiles } = await project.globTestFiles()
  return project.vitest.config.testNamePattern === undefined && ran.length >= testFiles.length
}
