/** Questions that stand in the tree: what people ask, and what a gate must let through. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inProject } from '../../src/model/paths.ts'
import { EXAMPLES } from '../../src/server/examples.ts'

export interface Asked {
  readonly name: string
  readonly document: string
  readonly variables: Record<string, unknown>
}

/** The questions of a folder; the file of the same name with `.json` may hold variables. */
const inFolder = (...folder: readonly string[]): readonly Asked[] => {
  const files = readdirSync(inProject(...folder))
  const read = (name: string): string => readFileSync(join(inProject(...folder), name), 'utf8')
  return files
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const beside = name.replace('.graphql', '.json')
      const { variables = {} } = files.includes(beside)
        ? (JSON.parse(read(beside)) as { readonly variables?: Record<string, unknown> })
        : {}
      return { name: `${folder.at(-1) ?? ''}/${basename(name, '.graphql')}`, document: read(name), variables }
    })
}

/** What analysts ask of the Libyan record: battery.md, row 2. */
export const HONEST: readonly Asked[] = inFolder('tests', 'support', 'honest')

export const GOLDEN: readonly Asked[] = ['article', 'libya', 'names'].flatMap((folder) =>
  inFolder('tests', 'golden', folder),
)

export const README: readonly Asked[] = [
  ...readFileSync(inProject('README.md'), 'utf8').matchAll(/```graphql\n([^]*?)```/g),
].map(([, document = ''], index) => ({ name: `README/${index + 1}`, document, variables: { who: 'Haftar' } }))

export const SHOWN: readonly Asked[] = EXAMPLES.map(({ title, document }) => ({
  ...{ name: title, document, variables: {} },
}))
