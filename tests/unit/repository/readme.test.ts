/** README.md says what the tree says: its tables are printed from the source, its questions fit the schema. */
import { buildSchema, parse, validate } from 'graphql'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '../../../src/config.ts'
import { errorCodesTable } from '../../../src/model/errors.ts'
import { inProject } from '../../../src/model/paths.ts'
import { text, tracked } from './tree.ts'

const readme = text('README.md')

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
const part = (name: string): string | undefined =>
  new RegExp(`<!-- ${name} -->\n([^]*?)\n<!-- /${name} -->`).exec(readme)?.[1]?.trim()

const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code)

describe('README.md', () => {
  it('lists the settings as the source does', () => {
    expect(part('settings')).toBe(settingsTable())
  })

  it('lists the error codes as the source does', () => {
    expect(part('error codes')).toBe(errorCodesTable())
  })

  it('asks questions that fit the schema', () => {
    const sdl = tracked().filter((path) => /^schema\/.*\.graphql$/.test(path))
    const schema = buildSchema(sdl.map(text).join('\n'))
    const questions = blocks('graphql')
    expect(questions.length).toBeGreaterThan(2)
    expect(questions.flatMap((question) => validate(schema, parse(question)).map(String))).toEqual([])
  })

  it('links only to what is there', () => {
    const links = ['README.md', 'CONTRIBUTING.md'].flatMap((path) =>
      [...text(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link),
    )
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((link) => !existsSync(inProject(link)))).toEqual([])
  })
})
