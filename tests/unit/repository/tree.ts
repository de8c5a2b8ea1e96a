/** The repository as git sees it, for the checks beside this file. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../../src/model/paths.ts'

/** Paths of the files on disk that are tracked or about to be, with forward slashes. */
export const tracked = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(projectRoot, path)))

export const text = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

export const json = (path: string): unknown => JSON.parse(text(path))

export const sources = (): readonly string[] => tracked().filter((path) => /^src\/.*\.ts$/.test(path))

const REQUIRED = /createRequire\(import\.meta\.url\)(?:\.resolve)?\(\s*'([^']+)'/g

/** What a file imports, re-exports or requires, types included, as written. */
export const importsOf = (path: string): readonly string[] => {
  const source = text(path)
  return [
    ...ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName),
    ...[...source.matchAll(REQUIRED)].map(([, name = '']) => name),
  ]
}

/** The same, for files of ours only, as paths from the root. */
export const ownImportsOf = (path: string): readonly string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(projectRoot, join(projectRoot, dirname(path), name)))
