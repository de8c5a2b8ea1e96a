import { describe, expect, it } from 'vitest'
import { importsOf, json, sources, text, tracked } from './tree.ts'

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly resolved?: string
  readonly integrity?: string
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = json('package.json') as Manifest
const lock = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }

/** Licences that ask for no more than their text to be kept. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0']

/** Used by their command, by another tool or by TypeScript, not by an import. */
const BY_NAME = ['prettier']

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const importedBy = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths
      .flatMap(importsOf)
      .filter((name) => !/^(\.|node:)/.test(name))
      .map(packageOf),
  )

/** The console is bundled when it is built: nothing of its packages is there at run time. */
const inSource = importedBy(sources().filter((path) => !path.startsWith('src/console/')))
const elsewhere = importedBy(
  tracked().filter((path) => /^(tests\/|seed\/|src\/console\/|[^/]+$).*(?<=\.(ts|js|mjs))$/.test(path)),
)

describe('package.json', () => {
  it('asks for nothing at run time that the source does not import', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !inSource.has(name))).toEqual([])
  })

  it('names everything that the source imports', () => {
    expect([...inSource].filter((name) => !(name in manifest.dependencies))).toEqual([])
  })

  it('asks for nothing else that nobody uses', () => {
    const types = (name: string): boolean => {
      const of = name.replace('@types/', '')
      return name.startsWith('@types/') && (of === 'node' || inSource.has(of) || elsewhere.has(of))
    }
    const unused = Object.keys(manifest.devDependencies).filter(
      (name) => !elsewhere.has(name) && !BY_NAME.includes(name) && !types(name),
    )
    expect(unused).toEqual([])
  })
})

describe('package-lock.json', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

  it('names no address, and a checksum for every package', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
    expect(text('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('brings only licences that allow use without conditions on our code', () => {
    const allowed = (license = 'none'): boolean =>
      license
        .replace(/[()]/g, '')
        .split(/ (?:AND|OR) /)
        .every((part) => ALLOWED.includes(part))
    const production = packages.filter(([, { dev }]) => dev !== true)
    expect(production.length).toBeGreaterThan(50)
    expect(
      production.filter(([, { license }]) => !allowed(license)).map(([path, { license }]) => [path, license]),
    ).toEqual([])
  })
})

describe('scripts', () => {
  const { scripts } = json('package.json') as { readonly scripts: Readonly<Record<string, string>> }

  it('hand a signal to npm start on to the service: a shell in between would die alone', () => {
    expect(scripts.start).toBe('exec node --max-semi-space-size=4 dist/main.js')
  })

  it('run every test that asks more in another size', () => {
    const asking = tracked()
      .filter((path) => /^tests\/(unit|areas|flows)\/.*\.test\.ts$/.test(path))
      .filter((path) => /^import .*\/support\/size\.ts'$/m.test(text(path)))
    const named = [scripts['test:wide'], scripts['test:truth']].join(' ').split(' ')
    expect(asking.length).toBeGreaterThan(10)
    expect(asking.filter((path) => !named.includes(path))).toEqual([])
  })

  it('are there for everything that the papers tell people to run', () => {
    const named = ['README.md', 'CONTRIBUTING.md', '.ci/run'].flatMap((path) =>
      [...text(path).matchAll(/\bnpm (?:run )?(?!ci\b|run\b|install\b)([a-z:]+)/g)].map(
        ([, name = '']) => name,
      ),
    )
    expect(named.length).toBeGreaterThan(5)
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([])
  })
})
