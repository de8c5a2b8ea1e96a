import type { AnySchemaObject, ErrorObject } from 'ajv'
import type { Path } from '../read/path.ts'
import type { Finding } from '../read/source-document.ts'
import { shown } from './kinds-of-value.ts'
import { didYouMean } from './nearest.ts'

type Sentence = (error: ErrorObject, path: Path) => Finding | undefined

/** An error of the schema's, in words for people; nothing where another error says the same. */
export const sentenceFor = (error: ErrorObject, path: Path): Finding | undefined =>
  (SENTENCES[error.keyword] ?? otherwise)(error, path)

const otherwise: Sentence = (error, path) => ({
  code: 'BAD_SHAPE',
  path,
  message: `This ${error.message ?? 'does not fit'}.`,
  expected: descriptionOf(error),
})

const descriptionOf = ({ parentSchema }: ErrorObject): string =>
  String(parentSchema?.['description'] ?? 'what the schema describes')

const propertiesOf = ({ parentSchema }: ErrorObject): Readonly<Record<string, AnySchemaObject>> =>
  (parentSchema?.['properties'] ?? {}) as Readonly<Record<string, AnySchemaObject>>

const unknownKey: Sentence = (error, path) => {
  const key = (error.params as { additionalProperty: string }).additionalProperty
  const known = Object.keys(propertiesOf(error))
  return {
    code: 'UNKNOWN_KEY',
    path: [...path, key],
    atKey: true,
    message: `The key ${shown(key)} is not known here.`,
    expected: `one of: ${known.join(', ')}`,
    hint: didYouMean(key, known) ?? 'Check the spelling and the indentation.',
  }
}

const missingKey: Sentence = (error, path) => {
  const key = (error.params as { missingProperty: string }).missingProperty
  const properties = propertiesOf(error)
  return {
    code: 'MISSING_KEY',
    path,
    message: `The key "${key}" is missing.`,
    expected: `${key}: ${String(properties[key]?.['description'] ?? '')}`,
  }
}

const notOnTheList: Sentence = (error, path) => {
  const choices = (error.schema as readonly unknown[]).map(String)
  return {
    code: 'UNKNOWN_WORD',
    path,
    message: `${shown(error.data)} is not one of the words that can stand here.`,
    expected: `one of: ${choices.join(', ')}`,
    hint: didYouMean(String(error.data), choices),
  }
}

/** Patterns of the schema: text that is not blank, ids, countries. */
const wrongPattern: Sentence = (error, path) => {
  if (error.schema === '\\S')
    return {
      code: 'EMPTY_VALUE',
      path,
      message: 'Here stands an empty text.',
      expected: descriptionOf(error),
      hint: 'Fill it in, or delete the line.',
    }
  // For a key of a map ajv names it in propertyName.
  const key = error.propertyName
  return {
    code: String(error.schema).startsWith('^[A-Z]') ? 'BAD_COUNTRY' : 'BAD_ID',
    path: key === undefined ? path : [...path, key],
    atKey: key !== undefined,
    message: `${shown(key ?? error.data)} does not have the right form.`,
    expected: descriptionOf(error),
  }
}

const tooLong: Sentence = (error, path) => {
  const key = error.propertyName
  return {
    code: 'TOO_LONG',
    path: key === undefined ? path : [...path, key],
    message: `Here stand ${Array.from(String(error.data)).length} characters.`,
    expected: `at most ${String(error.schema)} characters`,
    hint: 'Facts carry over, sentences do not: say it in a few words of your own.',
  }
}

const empty: Sentence = (error, path) => ({
  code: 'EMPTY_VALUE',
  path,
  message: `Here stands an empty ${Array.isArray(error.data) ? 'list' : 'map'}.`,
  expected: descriptionOf(error),
  hint: 'Fill it in, or delete the line.',
})

const outOfRange: Sentence = (error, path) => ({
  code: 'OUT_OF_RANGE',
  path,
  message: `${shown(error.data)} is out of range.`,
  expected: `a whole number ${error.keyword === 'minimum' ? 'from' : 'up to'} ${String(error.schema)}`,
})

const SENTENCES: Readonly<Record<string, Sentence>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  enum: notOnTheList,
  pattern: wrongPattern,
  maxLength: tooLong,
  minItems: empty,
  minProperties: empty,
  minimum: outOfRange,
  maximum: outOfRange,
  // The error of the key itself says what is wrong.
  propertyNames: () => undefined,
}
