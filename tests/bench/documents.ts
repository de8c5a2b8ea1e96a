/** Documents with their values written into them, as people write them who know no variables. */
import type { Variables } from './questions.ts'

const literal = (value: Variables[string]): string => JSON.stringify(value)

/** Takes the variables out of a document and puts their values in. One without a value becomes null. */
export const inlined = (document: string, variables: Variables): string =>
  document
    .replace(/^query[^{(]*\([^)]*\)\s*/, 'query ')
    .replace(/\$(\w+)/g, (_, name: string) => literal(variables[name] ?? null))
