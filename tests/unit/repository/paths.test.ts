import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inProject, packageRootAbove, projectRoot } from '../../../src/model/paths.ts'

describe('the project root', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sifa-paths-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is the folder that vitest runs in', () => {
    expect(projectRoot).toBe(process.cwd())
    expect(inProject('src', 'model')).toBe(join(process.cwd(), 'src', 'model'))
  })

  it('is found from source and from compiled code alike', () => {
    writeFileSync(join(folder, 'package.json'), '{}')
    for (const inside of ['src/model', 'dist/model']) {
      mkdirSync(join(folder, inside), { recursive: true })
      expect(packageRootAbove(join(folder, inside))).toBe(folder)
    }
  })

  it('is an error where no package.json is in sight', () => {
    expect(() => packageRootAbove(parse(folder).root)).toThrow('No package.json')
  })
})
