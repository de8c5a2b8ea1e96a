/** The provisioning code as plain JavaScript, for tests that have to kill a whole process. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '../..')

export interface Scripts {
  /** Absolute path of a compiled file: `path('provision/local')` for src/database/provision/local.ts. */
  path(name: string): string
  remove(): void
}

/** Compiles src/database and what it stands on without checking types. It lies inside the project, so that packages are found. */
export const compileDatabase = (): Scripts => {
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/sifa-'))
  for (const part of ['src/model', 'src/database']) compileFolder(part, folder)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return {
    path: (name) => join(folder, 'src/database', `${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const compileFolder = (part: string, folder: string): void => {
  for (const name of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|json)$/.test(name)) continue
    const text = readFileSync(join(ROOT, part, name), 'utf8')
    const target = join(folder, part, name.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, name.endsWith('.ts') ? compiled(text) : text)
  }
}

const compiled = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  }).outputText
