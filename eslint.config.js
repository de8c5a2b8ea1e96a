import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import tseslint from 'typescript-eslint'

const root = import.meta.dirname

/** What each part of src/ may import besides itself. A part that is not named here may be imported by all above it. */
const MAY_IMPORT = {
  model: [],
  'config.ts': ['model'],
  database: ['model', 'config.ts'],
  ingest: ['model', 'database'],
  plan: ['model'],
  areas: ['model', 'plan', 'database'],
  formats: ['model'],
  explorer: [],
  console: [],
}

const zone = (target, from, except, why) => ({
  target: `./src/${target}`,
  from: `./src${from}`,
  except: except.map((name) => `./${name}`),
  message: why,
})

const partZones = Object.entries(MAY_IMPORT).map(([part, others]) =>
  zone(part, '', [part, ...others], `${part} may import ${others.join(', ') || 'nothing of ours'}.`),
)

/** An area is a file, a folder, or both of one name. */
const areas = existsSync(join(root, 'src/areas'))
  ? [...new Set(readdirSync(join(root, 'src/areas')).map((entry) => entry.replace(/\.ts$/, '')))]
  : []

const areaZones = areas.flatMap((name) =>
  [name, `${name}.ts`].map((target) =>
    zone(`areas/${target}`, '/areas', [name, `${name}.ts`], 'An area imports no other area.'),
  ),
)

/** The parts that assemble: nothing below them may reach up. */
const topZones = [
  zone(
    'server',
    '',
    [...Object.keys(MAY_IMPORT).filter((name) => name !== 'console'), 'server'],
    'server knows no command line and no main, and of the console only the built files.',
  ),
]

const refuse = (selector, message) => ({ selector, message })

const ENVIRONMENT = [
  refuse(
    "MemberExpression[object.name='process'][property.name='env']",
    'Only src/config.ts reads process.env.',
  ),
  refuse(
    "VariableDeclarator[init.name='process'] Property[key.name='env']",
    'Only src/config.ts reads process.env.',
  ),
  refuse(
    "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
    'Only src/config.ts reads process.env.',
  ),
]

const DATES = [
  refuse(
    "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    'Only src/model/dates parses a date.',
  ),
  refuse("NewExpression[callee.name='Date'][arguments.length=1]", 'Only src/model/dates parses a date.'),
]

const SKIPPED_TESTS = [
  refuse(
    'MemberExpression[object.name=/^(describe|it|test|suite)$/][property.name=/^(only|skip|skipIf|runIf|todo|fails)$/]',
    'Every test runs. Nothing is left out, nothing is expected to fail.',
  ),
  refuse('CallExpression[callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/]', 'Every test runs.'),
  refuse(
    "CallExpression[callee.property.name='skip'][callee.object.name=/^(context|ctx|t)$/]",
    'Every test runs: what is missing is a failure.',
  ),
]

const DRIVER = {
  paths: [{ name: 'neo4j-driver', message: 'Only src/database speaks to the driver.' }],
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.sifa/', 'tests/golden/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: join(root, 'tsconfig.json') })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts', '.js'],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
      'import-x/no-default-export': 'error',
      'import-x/no-extraneous-dependencies': [
        'error',
        { devDependencies: ['tests/**', '*.config.{ts,js}', 'src/console/**', 'src/build.mjs'] },
      ],
      'import-x/no-restricted-paths': [
        'error',
        { basePath: root, zones: [...partZones, ...areaZones, ...topZones] },
      ],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      complexity: ['error', 15],
      eqeqeq: 'error',
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-imports': ['error', DRIVER],
      'no-restricted-syntax': ['error', ...ENVIRONMENT, ...DATES, ...SKIPPED_TESTS],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The driver's declarations write its option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Text is spread into its code points on purpose: names are compared sign by sign.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // There is no enum of ours; those of graphql are compared with their documented values.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...DATES, ...SKIPPED_TESTS] },
  },
  {
    files: ['src/model/dates/**'],
    rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT, ...SKIPPED_TESTS] },
  },
  { files: ['src/database/**', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['tests/**', 'vitest.config.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SKIPPED_TESTS],
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  { files: ['*.config.{ts,js}'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', fetch: 'readonly', URL: 'readonly' },
    },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
)
