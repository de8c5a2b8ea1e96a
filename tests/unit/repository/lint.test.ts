/** The linter's own rules, each shown to bite: a snippet that breaks it is refused under the name of that rule. */
import { ESLint } from 'eslint'
import { dirname, relative } from 'node:path'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { inProject, projectRoot } from '../../../src/model/paths.ts'
import { sources } from './tree.ts'

/** Rules that need types are left out: a snippet belongs to no program. They run in `npm run lint`. */
const eslint = new ESLint({ cwd: projectRoot, overrideConfig: [tseslint.configs.disableTypeChecked] })

const rulesBrokenBy = async (code: string, path: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath: inProject(path) })
  return result?.messages.map(({ ruleId, fatal, message }) => (fatal === true ? message : ruleId)) ?? []
}

/** Some file of a part of src/: what is imported has to be there. */
const someFileOf = (part: string): string => {
  const file = sources().find(
    (path) => [`src/${part}`, `src/${part}.ts`].includes(path) || path.startsWith(`src/${part}/`),
  )
  if (file === undefined) throw new Error(`src/${part} holds no file to import.`)
  return file
}

const importing = (from: string, to: string): string => {
  const path = relative(dirname(from), to)
  return `export * from '${path.startsWith('.') ? path : `./${path}`}'\n`
}

const areas = [
  ...new Set(sources().flatMap((path) => /^src\/areas\/([^/]+?)(?:\.ts|\/)/.exec(path)?.[1] ?? [])),
]
const [oneArea = 'none', otherArea = 'none'] = areas.map((name) => `areas/${name}`)

const ZONE = 'import-x/no-restricted-paths'
const LOW = ['model', 'config.ts', 'database', 'ingest', 'plan', oneArea] as const

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  'config.ts': ['model'],
  database: ['model', 'database', 'config.ts'],
  ingest: ['model', 'database', 'ingest'],
  plan: ['model', 'plan'],
  [oneArea]: ['model', 'plan', 'database', oneArea],
  server: [...LOW, otherArea, 'server'],
}

const pairs = Object.entries(ALLOWED).flatMap(([from, allowed]) =>
  [...LOW, otherArea, 'server', 'main.ts', 'cli.ts'].map((to) => ({
    from,
    to,
    allowed: allowed.includes(to),
  })),
)

describe('import zones', () => {
  it('are tried on at least two areas', () => {
    expect(areas.length).toBeGreaterThan(1)
  })

  it.each(pairs.filter(({ from, to }) => from !== to || from !== 'config.ts'))(
    '$from → $to is allowed: $allowed',
    async ({ from, to, allowed }) => {
      const path = from.endsWith('.ts') ? `src/${from}` : `src/${from}/some-new-file.ts`
      const broken = await rulesBrokenBy(importing(path, someFileOf(to)), path)
      expect(broken.includes(ZONE)).toBe(!allowed)
    },
  )
})

const REFUSED = [
  ['no-restricted-syntax', 'src/plan/x.ts', 'export const port = process.env.PORT\n'],
  ['no-restricted-syntax', 'src/plan/x.ts', 'const { env } = process\nexport const port = env.PORT\n'],
  [
    'no-restricted-syntax',
    'src/plan/x.ts',
    "import { env } from 'node:process'\nexport const port = env.PORT\n",
  ],
  ['no-restricted-syntax', 'src/ingest/x.ts', "export const day = Date.parse('2024-07-16')\n"],
  ['no-restricted-syntax', 'src/ingest/x.ts', "export const day = new Date('2024-07-16')\n"],
  [
    'no-restricted-syntax',
    'tests/unit/x.test.ts',
    "import { it } from 'vitest'\nit.only('runs', () => {})\n",
  ],
  [
    'no-restricted-syntax',
    'tests/unit/x.test.ts',
    "import { it } from 'vitest'\nit.skip('runs', () => {})\n",
  ],
  [
    'no-restricted-syntax',
    'tests/flows/x.test.ts',
    "import { describe } from 'vitest'\ndescribe.skipIf(true)('x', () => {})\n",
  ],
  [
    'no-restricted-syntax',
    'tests/flows/x.test.ts',
    "import { it } from 'vitest'\nit('x', (context) => { context.skip() })\n",
  ],
  [
    'no-restricted-imports',
    'src/areas/people/x.ts',
    "import neo4j from 'neo4j-driver'\nexport const uri = neo4j.driver\n",
  ],
  ['import-x/no-default-export', 'src/plan/x.ts', 'export default 1\n'],
  [
    'import-x/no-extraneous-dependencies',
    'src/plan/x.ts',
    "import { it } from 'vitest'\nexport const run = it\n",
  ],
  ['@typescript-eslint/no-explicit-any', 'src/plan/x.ts', 'export const f = (x: any): unknown => x\n'],
  [
    '@typescript-eslint/ban-ts-comment',
    'src/plan/x.ts',
    '// @ts-expect-error no reason\nexport const x: number = 1\n',
  ],
  ['no-warning-comments', 'src/plan/x.ts', '// FIXME later\nexport const x = 1\n'],
  ['max-lines', 'src/plan/x.ts', 'export const x = 1\n' + '//\n'.repeat(260)],
  ['max-lines-per-function', 'src/plan/x.ts', `export const f = (): void => {\n${'  f()\n'.repeat(50)}}\n`],
  ['complexity', 'src/plan/x.ts', `export const f = (x: number): number => ${'x ? 1 : '.repeat(20)}0\n`],
] as const

describe('house rules', () => {
  it.each(REFUSED)('%s refuses a breach in %s', async (rule, path, code) => {
    expect(await rulesBrokenBy(code, path)).toContain(rule)
  })

  it('cannot be turned off by a comment', async () => {
    const code = '/* eslint-disable */\nexport default 1\n'
    expect(await rulesBrokenBy(code, 'src/plan/x.ts')).toContain('import-x/no-default-export')
  })

  it('let a plain file through', async () => {
    expect(await rulesBrokenBy('export const x = 1\n', 'src/plan/x.ts')).toEqual([])
    expect(await rulesBrokenBy('export const port = process.env.PORT\n', 'src/config.ts')).toEqual([])
    expect(await rulesBrokenBy("export const d = new Date('2024-07-16')\n", 'src/model/dates/x.ts')).toEqual(
      [],
    )
  })
})
