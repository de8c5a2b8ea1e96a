import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../../../src/database/provision/fetch-jars.ts'
import { jarList, jarName, printJar, totalBytes } from '../../../src/database/provision/jar-list.ts'
import { listOf, printList } from '../../../src/database/provision/regenerate.ts'
import { temporaryFolder } from './temporary.ts'

describe('the list of jars', () => {
  const { version, jars } = jarList()

  it('names each file once, with a digest and a length', () => {
    expect(new Set(jars.map(jarName)).size).toBe(jars.length)
    for (const { sha256, bytes } of jars) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(bytes).toBeGreaterThan(1_000)
    }
  })

  it('has the server, the database and the driver of the natives in one version', () => {
    const names = jars.map(jarName)
    expect(names).toEqual(expect.arrayContaining([`neo4j-${version}.jar`, `neo4j-server-${version}.jar`]))
    expect(names.filter((name) => name.startsWith('netty-transport-native-epoll'))).toHaveLength(2)
  })

  it('leaves out what a server without bulk import never opens', () => {
    expect(jars.filter(({ artifact }) => /parquet|snappy/.test(artifact))).toEqual([])
    expect(totalBytes(jars)).toBeLessThan(115e6)
  })

  it('knows where each file is without asking', async () => {
    const [jar] = jars.filter(({ classifier }) => classifier === 'linux-x86_64')
    expect(jar && (await addressOf(jar, 'https://example.org/repo'))).toMatch(
      /^https:\/\/example\.org\/repo\/io\/netty\/netty-transport-native-epoll\/([^/]+)\/netty-transport-native-epoll-\1-linux-x86_64\.jar$/,
    )
    expect(jar && (await addressOf(jar))).toMatch(/^https:\/\/[^/]+\/.*io\/netty\//)
  })
})

describe('making the list anew', () => {
  const put = (folder: string, path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }

  it('reads coordinates from a folder in repository layout, and leaves out what is not needed', () => {
    const folder = temporaryFolder()
    put(folder, 'org/example/b/1.0/b-1.0.jar', 'b')
    put(folder, 'org/example/a/2.0/a-2.0-linux.jar', 'a')
    put(folder, 'org/apache/parquet-column/1/parquet-column-1.jar', 'p')
    put(folder, 'org/example/b/1.0/b-1.0.pom', 'no jar')
    const list = listOf(folder, '5.0')
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(list).toEqual({
      version: '5.0',
      jars: [
        {
          group: 'org.example',
          artifact: 'a',
          version: '2.0',
          classifier: 'linux',
          sha256: sha256('a'),
          bytes: 1,
        },
        { group: 'org.example', artifact: 'b', version: '1.0', sha256: sha256('b'), bytes: 1 },
      ],
    })
    expect(JSON.parse(printList(list))).toEqual({ version: '5.0', jars: list.jars.map(printJar) })
  })

  it('refuses a folder in another layout', () => {
    const folder = temporaryFolder()
    put(folder, 'flat/a-1.jar', 'a')
    expect(() => listOf(folder, '5.0')).toThrow('group/artifact/version/file')
  })
})
