import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findJava, javaIn } from '../../../src/database/provision/java.ts'
import { fakeJava, program, temporaryFolder } from './temporary.ts'

/** A JAVA_HOME and a PATH entry, each with a Java of the version given. */
const world = (home: string | undefined, path: string | undefined) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'home/bin'), { recursive: true })
  if (home !== undefined) fakeJava(javaIn(join(folder, 'home')), home)
  const onPath = join(folder, 'java-on-path')
  if (path !== undefined) fakeJava(onPath, path)
  return findJava({ javaHome: join(folder, 'home'), onPath })
}

describe('finding Java', () => {
  it.each([
    ['17.0.15', 17],
    ['21', 21],
    ['21.0.8-internal', 21],
    ['17-ea', 17],
  ])('takes %s', async (version, major) => {
    const { usable } = await world(version, undefined)
    expect(usable).toEqual([expect.objectContaining({ version, major, from: 'JAVA_HOME', verified: true })])
  })

  it.each(['22', '25.0.1', '18.0.2'])('tries %s, and says that it is not verified', async (version) => {
    const { usable } = await world(undefined, version)
    expect(usable).toEqual([expect.objectContaining({ version, from: 'PATH', verified: false })])
  })

  it.each(['1.8.0_402', '11.0.22'])('does not take %s, and says why', async (version) => {
    const { usable, unusable } = await world(version, undefined)
    expect(usable).toEqual([])
    expect(unusable[0]?.why).toBe(`is Java ${version}; Neo4j 5.26 needs 17 or 21`)
  })

  it('prefers JAVA_HOME to PATH', async () => {
    const { usable } = await world('17.0.1', '21.0.1')
    expect(usable.map(({ from }) => from)).toEqual(['JAVA_HOME', 'PATH'])
  })

  it('prefers a version that Neo4j is released for, wherever it is', async () => {
    const { usable } = await world('25', '17.0.1')
    expect(usable.map(({ version }) => version)).toEqual(['17.0.1', '25'])
  })

  it('says of each place why there is none', async () => {
    const folder = temporaryFolder()
    const onPath = program(join(folder, 'java'), 'process.exit(3)')
    const { usable, unusable } = await findJava({ javaHome: join(folder, 'nowhere'), onPath })
    expect(usable).toEqual([])
    expect(unusable.map(({ from, why }) => [from, why.slice(0, 12)])).toEqual([
      ['JAVA_HOME', 'is not there'],
      ['PATH', 'does not run'],
    ])
  })

  it('is not taken in by a program that only has the name', async () => {
    const onPath = program(join(temporaryFolder(), 'java'), "console.log('hello')")
    const { unusable } = await findJava({ onPath })
    expect(unusable[0]?.why).toBe('does not say its version: hello')
  })
})
