import type { AnySchemaObject, ErrorObject } from 'ajv'
import type { Path } from '../read/path.ts'
import { pathFromPointer } from '../read/path.ts'
import type { Finding } from '../read/source-document.ts'
import { typeOf, typesOf, wordFor, wordsFor } from './kinds-of-value.ts'
import { definitionNamed, errorsBy } from './schema.ts'
import { sentenceFor } from './sentences.ts'

/**
 * What is wrong with a value by one definition of the schema, in words for people. Where the schema leaves a choice
 * (a text or a map), only the branch of the value's own type speaks.
 */
export const shapeFindings = (definition: string, value: unknown, base: Path = []): readonly Finding[] => {
  const errors = errorsBy(definition, value)
  const choices = outermost(errors.filter(({ keyword }) => keyword === 'anyOf'))
  const alone = errors.filter(
    (error) =>
      error.keyword !== 'anyOf' &&
      !choices.some((choice) => isWithin(error.instancePath, choice.instancePath)),
  )
  return [
    ...alone.map((error) => findingOf(error, value, base)),
    ...choices.flatMap((choice) => findingsOfChoice(choice, value, base)),
  ].filter((finding) => finding !== undefined)
}

const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`)

const outermost = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const seen = new Set<string>()
  return errors.filter(({ instancePath }) => {
    const inner = errors.some(
      (other) => other.instancePath !== instancePath && isWithin(instancePath, other.instancePath),
    )
    if (inner || seen.has(instancePath)) return false
    seen.add(instancePath)
    return true
  })
}

const findingsOfChoice = (choice: ErrorObject, root: unknown, base: Path): readonly Finding[] => {
  const path = [...base, ...pathFromPointer(choice.instancePath, root)]
  const branches = choice.schema as readonly AnySchemaObject[]
  const type = typeOf(choice.data)
  const branch = branches.find((schema) => typesOf(schema).includes(type))
  if (branch === undefined) return [wrongType(path, type, branches.flatMap(typesOf))]
  return shapeFindings(definitionNamed(String(branch['$ref'])).name, choice.data, path)
}

const findingOf = (error: ErrorObject, root: unknown, base: Path): Finding | undefined => {
  const path = [...base, ...pathFromPointer(error.instancePath, root)]
  if (error.keyword !== 'type') return sentenceFor(error, path)
  return wrongType(path, typeOf(error.data), [error.schema as string | string[]].flat())
}

const wrongType = (path: Path, found: string, wanted: readonly string[]): Finding =>
  found === 'null'
    ? {
        code: 'EMPTY_VALUE',
        path,
        message: 'This key has no value.',
        expected: wordsFor(wanted),
        hint: 'Fill it in, or delete the line: what is left out counts as not stated.',
      }
    : {
        code: 'WRONG_TYPE',
        path,
        message: `Here stands ${wordFor(found)}.`,
        expected: wordsFor(wanted),
        ...(wanted.includes('string') && ['integer', 'number', 'boolean'].includes(found)
          ? { hint: 'Put quotes around it to make it a text.' }
          : {}),
      }
