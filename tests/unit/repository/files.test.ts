import { describe, expect, it } from 'vitest'
import { sources, text, tracked } from './tree.ts'

/** Fixed by the project's user, then what tools look for at the top and nowhere else. */
const TOP_LEVEL = [
  ...['package.json', 'tsconfig.json', 'src', 'schema', 'seed', 'tests', 'docker-compose.yml', 'README.md'],
  ...[
    'package-lock.json',
    'vitest.config.ts',
    'eslint.config.js',
    'LICENSE',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
  ],
]

const MOST_LINES = 250

/** In pieces, so that this file does not name what it looks for. */
const REGISTRY_HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['repo1', 'maven', 'org'],
  ['repo', 'maven', 'apache', 'org'],
  ['central', 'sonatype', 'com'],
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['registry-1', 'docker', 'io'],
  ['ghcr', 'io'],
].map((parts) => parts.join('.'))

/** Folders of one machine have no place in a repository. */
const MACHINE_PATHS = [
  /\/tmp\/brief\b/,
  /\/work\/(main|shared)\b/,
  /(?<![\w.])\/home\/[a-z]+\//,
  /\/Users\/[a-z]+\//i,
]

const TEXT = /\.(ts|js|mjs|json|md|yml|yaml|graphql|cypher|txt)$|^\.ci\/|^\.[a-z]+$|^LICENSE$/

const texts = tracked().filter((path) => TEXT.test(path))

describe('the top level', () => {
  it('holds what was agreed and dot-files', () => {
    const names = new Set(tracked().map((path) => path.split('/')[0] ?? ''))
    expect([...names].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([])
  })

  it('has everything that a newcomer looks for', () => {
    const names = new Set(tracked().map((path) => path.split('/')[0]))
    expect(TOP_LEVEL.filter((name) => !names.has(name))).toEqual([])
  })
})

describe('tracked files', () => {
  it('are there to be looked at', () => {
    expect(texts.length).toBeGreaterThan(50)
  })

  it.each(REGISTRY_HOSTS)('do not name %s', (host) => {
    expect(texts.filter((path) => text(path).includes(host))).toEqual([])
  })

  it('name no folder of one machine', () => {
    const found = texts.filter((path) => MACHINE_PATHS.some((pattern) => pattern.test(text(path))))
    expect(found.filter((path) => path !== 'tests/unit/repository/files.test.ts')).toEqual([])
  })

  it('hold nothing that is built, installed or written by a run', () => {
    expect(
      tracked().filter((path) => /(^|\/)(node_modules|dist|coverage|\.sifa)\/|\.log$/.test(path)),
    ).toEqual([])
  })

  it('have names in kebab case', () => {
    const names = tracked().filter((path) =>
      /^(src|tests\/(?!broken)|schema|seed)\/?.*\.(ts|graphql|yaml|cypher)$/.test(path),
    )
    expect(names.filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([])
  })
})

describe('source files', () => {
  it(`have at most ${MOST_LINES} lines`, () => {
    const long = sources().filter((path) => text(path).trimEnd().split('\n').length > MOST_LINES)
    expect(long).toEqual([])
  })

  it('lie in one of the test projects where they are tests', () => {
    const tests = tracked().filter((path) => path.endsWith('.test.ts'))
    expect(tests.filter((path) => !/^tests\/(unit|battery|areas|flows|contract)\//.test(path))).toEqual([])
  })
})
