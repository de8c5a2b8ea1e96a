import { Ajv } from 'ajv'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig, settingsTable } from '../../src/config.ts'
import { jarList } from '../../src/database/provision/jar-list.ts'

interface Service {
  readonly image?: string
  readonly build?: { readonly dockerfile_inline: string }
  readonly environment: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck: { readonly test: readonly string[] }
}

interface Compose {
  readonly services: Readonly<Record<'neo4j' | 'sifa', Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const compose = parse(text) as Compose
const { neo4j, sifa } = compose.services
const dockerfile = sifa.build?.dockerfile_inline ?? ''

/** The Compose Specification's own JSON Schema, as the package `docker-compose` ships it. */
const specification = (): Record<string, unknown> => {
  const entry = createRequire(import.meta.url).resolve('docker-compose')
  const { $schema, ...schema } = JSON.parse(
    readFileSync(join(dirname(entry), '../schema/compose-spec.json'), 'utf8'),
  ) as Record<string, unknown>
  expect($schema).toContain('draft-07')
  return schema
}

const validator = () =>
  new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(specification())

/** Names in ${NAME}, ${NAME:-default} and ${NAME:?message}. */
const variables = [...text.matchAll(/\$\{([A-Z0-9_]+)([^}]*)\}/g)].map(([, name = '', rest = '']) => ({
  name,
  rest,
}))

describe('docker-compose.yml', () => {
  it('fits the Compose Specification', () => {
    const validate = validator()
    validate(compose)
    expect(validate.errors).toBeNull()
  })

  it('is read by a schema that refuses what is misspelt', () => {
    const validate = validator()
    expect(validate({ services: { sifa: { ...sifa, health_check: {} } } })).toBe(false)
    expect(validate({ services: { sifa: { ...sifa, ports: { http: 4000 } } } })).toBe(false)
  })

  it('runs the Neo4j that the jar list names', () => {
    expect(neo4j.image).toBe(`neo4j:${jarList().version}-community`)
  })

  it('reaches no network but this machine', () => {
    expect(neo4j.ports).toBeUndefined()
    expect(sifa.ports).toHaveLength(1)
    expect(sifa.ports?.[0]).toMatch(/^127\.0\.0\.1:\$\{PORT:-4000\}:4000$/)
  })

  it('holds no password: it has to be chosen', () => {
    const passwords = variables.filter(({ name }) => name === 'NEO4J_PASSWORD')
    expect(passwords).toHaveLength(2)
    for (const { rest } of passwords) expect(rest).toMatch(/^:\?/)
    expect(neo4j.environment['NEO4J_AUTH']).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/)
  })

  it('gives the service settings that it knows, with values that it takes', () => {
    const env = Object.fromEntries(
      Object.entries(sifa.environment).map(([name, value]) => [
        name,
        value.replace(/\$\{[A-Z0-9_]+:-([^}]*)\}/, '$1').replace(/\$\{.*\}/, 'a password'),
      ]),
    )
    const read = readConfig(env)
    expect('faults' in read ? read.faults : []).toEqual([])
    for (const name of Object.keys(env)) expect(settingsTable()).toContain(`\`${name}\``)
    expect(read).toMatchObject({
      config: { host: '0.0.0.0', port: 4000, neo4j: { uri: 'bolt://neo4j:7687', user: 'neo4j' } },
    })
  })

  it('takes from outside only what is documented', () => {
    for (const { name } of variables) expect(settingsTable()).toContain(`\`${name}\``)
  })

  it('waits for a database that answers, and is asked whether it is ready itself', () => {
    expect(sifa.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(neo4j.healthcheck.test.join(' ')).toContain('/dev/tcp/127.0.0.1/7687')
    expect(sifa.healthcheck.test.join(' ')).toContain('http://127.0.0.1:4000/readyz')
  })

  it('keeps the data when the containers go', () => {
    const mounted = (neo4j.volumes ?? []).map((volume) => volume.split(':'))
    expect(mounted.map(([, path]) => path)).toEqual(['/data', '/logs'])
    expect(mounted.map(([name]) => name)).toEqual(Object.keys(compose.volumes))
  })

  it('builds from files that are there, and runs what the package starts, without rights', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    )
    expect(copied).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'src', 'schema', 'seed']),
    )
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true)
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const command = (scripts['start'] ?? '').split(' ').slice(1)
    expect(command.at(-1)).toBe('dist/main.js')
    expect(dockerfile).toMatch(/USER node\n/)
    expect(dockerfile).toContain(`CMD [${command.map((word) => `"${word}"`).join(', ')}]`)
  })
})
