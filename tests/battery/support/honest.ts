/** What real analysts ask: the golden questions, and what the README shows. */
import { readFileSync, readdirSync } from 'node:fs'
import { inProject } from '../../../src/model/paths.ts'
import { EXAMPLES } from '../../../src/server/examples.ts'

export interface Question {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const FOLDERS = ['article', 'libya', 'names']

const golden = (folder: string): readonly Question[] =>
  readdirSync(inProject('tests', 'golden', folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const path = inProject('tests', 'golden', folder, file)
      const { variables = {} } = JSON.parse(readFileSync(path.replace(/graphql$/, 'json'), 'utf8')) as {
        readonly variables?: Readonly<Record<string, unknown>>
      }
      return { name: `${folder}/${file}`, query: readFileSync(path, 'utf8'), variables }
    })

const shown = (): readonly Question[] =>
  [...readFileSync(inProject('README.md'), 'utf8').matchAll(/```graphql\n([^]*?)```/g)].map(
    ([, query = ''], n) => ({ name: `README/${n + 1}`, query, variables: { who: 'Haftar' } }),
  )

export const honestQuestions = (): readonly Question[] => [
  ...FOLDERS.flatMap(golden),
  ...shown(),
  ...EXAMPLES.map(({ title, document }) => ({ name: title, query: document, variables: {} })),
]
