import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { reportSchema } from '../../../src/ingest/shape/schema.ts'
import { shapeFindings } from '../../../src/ingest/shape/shape-findings.ts'
import { inProject } from '../../../src/model/paths.ts'
import * as report from '../../../src/model/report-words.ts'

interface Definition {
  readonly type?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Definition>>
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly anyOf?: readonly { readonly $ref?: string }[]
  readonly $ref?: string
}

const definitions = reportSchema.definitions as Readonly<Record<string, Definition>>
const objects = Object.entries(definitions).filter(([, { properties }]) => properties !== undefined)

/** Interfaces of src/model/report.ts and registry.ts: name → property → whether it may be left out. */
const interfaces = (() => {
  const all = ['report.ts', 'registry.ts'].flatMap((file) => {
    const text = readFileSync(inProject('src', 'model', file), 'utf8')
    const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
    return statements.filter(ts.isInterfaceDeclaration)
  })
  const members = (name: string): readonly (readonly [string, boolean])[] => {
    const found = all.find((each) => each.name.text === name)
    const base = found?.heritageClauses?.[0]?.types[0]?.expression
    const inherited = base !== undefined && ts.isIdentifier(base) ? members(base.text) : []
    const own = [...(found?.members ?? [])].filter(ts.isPropertySignature).map((member) => {
      const key = ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : ''
      return [key, member.questionToken !== undefined] as const
    })
    return [...inherited, ...own]
  }
  return new Map(all.map(({ name }) => [name.text, new Map(members(name.text))]))
})()

const definitionOf = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

describe('schema and types', () => {
  it('have the same objects', () => {
    expect(objects.map(([name]) => name).sort()).toEqual([...interfaces.keys()].map(definitionOf).sort())
  })

  it.each([...interfaces])('%s has the same keys, the same of them needed', (name, members) => {
    const { properties = {}, required = [] } = definitions[definitionOf(name)] ?? {}
    expect(Object.keys(properties).sort()).toEqual([...members.keys()].sort())
    const needed = [...members].filter(([, optional]) => !optional).map(([key]) => key)
    expect([...required].sort()).toEqual(needed.sort())
  })

  it.each([
    ['institutionEntry', 'kind', report.INSTITUTION_KINDS],
    ['nameEntry', 'kind', report.NAME_KINDS],
    ['meeting', 'kind', report.MEETING_KINDS],
    ['meeting', 'status', report.MEETING_STATUSES],
    ['outcome', 'kind', report.OUTCOME_KINDS],
    ['participant', 'part', report.PARTS],
    ['participant', 'attendance', report.ATTENDANCES],
    ['principal', 'mode', report.PRINCIPAL_MODES],
    ['published', 'basis', report.BASES],
    ['when', 'weekday', report.WEEKDAYS],
    ['tenureStatement', 'state', report.TENURE_STATES],
    ['tenureStatement', 'began', report.TENURE_BEGINNINGS],
    ['tenureStatement', 'ended', report.TENURE_ENDINGS],
    ['tieStatement', 'kind', report.TIE_KINDS],
    ['tieStatement', 'standing', report.STANDINGS],
    ['kinStatement', 'is', report.KIN_RELATIONS],
  ])('%s.%s takes the same words', (definition, key, words) => {
    expect(definitions[definition]?.properties?.[key]?.enum).toEqual([...words])
  })
})

describe('schema for editors', () => {
  const properties = objects.flatMap(([name, { properties: own = {} }]) =>
    Object.entries(own).map(([key, property]) => [`${name}.${key}`, property, name, key] as const),
  )

  it.each(properties)('%s is described, with examples that fit', (_name, property, definition, key) => {
    expect(property.description).toMatch(/\S/)
    expect(property.examples?.length).toBeGreaterThan(0)
    const required = definitions[definition]?.required ?? []
    for (const example of property.examples ?? []) {
      const findings = shapeFindings(definition, { [key]: example })
      const others = findings.filter(({ code, path }) => !(code === 'MISSING_KEY' && path.length === 0))
      expect(others).toEqual([])
      expect(findings.length).toBe(required.filter((each) => each !== key).length)
    }
  })

  it('offers only choices between different types, each a definition', () => {
    for (const { anyOf = [] } of Object.values(definitions)) {
      expect(anyOf.every(({ $ref }) => $ref?.startsWith('#/definitions/'))).toBe(true)
    }
  })
})
