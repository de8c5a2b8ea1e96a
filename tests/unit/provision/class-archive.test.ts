import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classArchive } from '../../../src/database/provision/class-archive.ts'
import { homeIn } from '../../../src/database/provision/home.ts'
import type { Java } from '../../../src/database/provision/java.ts'
import { temporaryFolder } from './temporary.ts'

/** A "Java" that does what the script says; $3 and $4 of its arguments name the list and the draft. */
const javaThat = (script: string): Java => {
  const command = join(temporaryFolder(), 'java')
  writeFileSync(command, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return { command, version: '17.0.15', major: 17, from: 'PATH', verified: true }
}

const LIST = 'java/lang/Object id: 0\n@lambda-proxy x\na/B source: /else.jar\na/C id: 1\na/Hal'

const places = () => {
  const home = homeIn(temporaryFolder())
  mkdirSync(home.folder, { recursive: true })
  writeFileSync(join(home.folder, 'classes.list'), LIST)
  const cache = temporaryFolder()
  return {
    home,
    cache,
    written: () => (existsSync(join(cache, 'classes')) ? readdirSync(join(cache, 'classes')) : []),
  }
}

const DRAFT = 'for a in "$@"; do case $a in -XX:SharedArchiveFile=*) draft=${a#*=};; esac; done'

describe('the archive of classes', () => {
  it('is written from the list of a server that had none, and read by the next one', async () => {
    const { home, cache, written } = places()
    const java = javaThat(`${DRAFT}\necho archive > "$draft"`)
    const first = classArchive(cache, java, '/jars', home)
    expect(first.flags).toEqual([`-XX:DumpLoadedClassList=${join(home.folder, 'classes.list')}`])
    await first.write()
    const [name = ''] = written()
    expect(readFileSync(join(home.folder, 'classes.list'), 'utf8')).toBe(
      'java/lang/Object id: 0\na/C id: 1\n',
    )
    const second = classArchive(cache, java, '/jars', home)
    expect(second.flags[0]).toBe(`-XX:SharedArchiveFile=${join(cache, 'classes', name)}`)
    expect(classArchive(cache, java, '/other-jars', home).flags).toEqual(first.flags)
  })

  it('is left out where Java cannot write one', async () => {
    const { home, cache, written } = places()
    await classArchive(cache, javaThat(`${DRAFT}\necho half > "$draft"; exit 1`), '/jars', home).write()
    await classArchive(cache, { ...javaThat(''), command: '/no/java' }, '/jars', home).write()
    expect(written()).toEqual([])
  })

  it('is given up when the server stops', async () => {
    const { home, cache, written } = places()
    const archive = classArchive(
      cache,
      javaThat(`${DRAFT}\necho half > "$draft"; exec sleep 60`),
      '/jars',
      home,
    )
    const writing = archive.write()
    await expect.poll(() => existsSync(join(home.folder, 'classes.jsa'))).toBe(true)
    await archive.stop()
    await writing
    expect(existsSync(join(home.folder, 'classes.jsa'))).toBe(false)
    expect(written()).toEqual([])
  })
})
