import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Registry } from '../../model/registry.ts'
import type { Report } from '../../model/report.ts'
import type { Base } from './registry.ts'

const parsed = (file: string): unknown => parse(readFileSync(file, 'utf8'))

const yamlIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : []

/** The registries of a folder of the seed, as one. */
export const readRegistry = (seed: string): Base => {
  const files = yamlIn(join(seed, 'registry')).map((file) => parsed(file) as Registry)
  const section = <K extends keyof Registry>(key: K): NonNullable<Registry[K]> =>
    Object.assign({}, ...files.map((file) => file[key] ?? {})) as NonNullable<Registry[K]>
  return {
    people: section('people'),
    institutions: section('institutions'),
    roles: section('roles'),
    places: section('places'),
    topics: section('topics'),
    publishers: section('publishers'),
  }
}

/** Every report of a folder, by its file. */
export const readReports = (folder: string): ReadonlyMap<string, Report> =>
  new Map(yamlIn(folder).map((file) => [file, parsed(file) as Report]))
