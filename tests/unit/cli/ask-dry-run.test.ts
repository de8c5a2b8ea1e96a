import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ask } from '../../../src/cli/ask.ts'
import { startCostService } from '../../support/cost-service.ts'
import type { CostService } from '../../support/cost-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'sifa-ask-'))
const file = join(folder, 'question.graphql')
let door: CostService
let sent = 0
beforeAll(async () => {
  writeFileSync(file, 'query ($n: Int) { meetings(first: $n) { nodes { id } } }')
  door = await startCostService({ read: () => ((sent += 1), Promise.resolve([])) })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await door.service.stop(100)
})

it('prints the cost of a question that is not asked', async () => {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const code = await ask(file, { var: ['n=33'], url: `${door.url}/graphql`, dryRun: true }).finally(() =>
    spy.mockRestore(),
  )
  expect(code).toBe(0)
  expect(JSON.parse(written.join(''))).toEqual({
    ...{ requested: 33, limit: 10_000 },
    dearest: { path: 'meetings.nodes', factors: [33], objects: 33 },
  })
  expect(sent).toBe(0)
})
