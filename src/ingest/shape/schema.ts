import { Ajv } from 'ajv'
import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv'
import { readFileSync } from 'node:fs'
import { inProject } from '../../model/paths.ts'

const ROOT = 'report.schema.json'

/** schema/report.schema.json, the one description of the format: editors complete from it and this reader holds to it. */
export const reportSchema = JSON.parse(readFileSync(inProject('schema', ROOT), 'utf8')) as AnySchemaObject & {
  readonly definitions: Readonly<Record<string, AnySchemaObject>>
}

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true })
ajv.addSchema(reportSchema, ROOT)

/** What is wrong with `value` by one definition of the schema; empty when nothing is. */
export const errorsBy = (definition: string, value: unknown): readonly ErrorObject[] => {
  const validate = validatorOf(definition)
  return validate(value) ? [] : (validate.errors ?? [])
}

const validatorOf = (definition: string): ValidateFunction => {
  const validate = ajv.getSchema(`${ROOT}#/definitions/${definition}`)
  if (validate === undefined) throw new Error(`The schema has no definition ${definition}.`)
  return validate
}

/** A definition by its $ref, "#/definitions/name". */
export const definitionNamed = (ref: string): { readonly name: string; readonly schema: AnySchemaObject } => {
  const name = ref.slice(ref.lastIndexOf('/') + 1)
  const schema = reportSchema.definitions[name]
  if (schema === undefined) throw new Error(`The schema has no definition ${name}.`)
  return { name, schema }
}
