/** Pairs that others labelled, read where they lie beside the repository: never copied into it. */
import { existsSync, readFileSync } from 'node:fs'
import { chooseActor } from '../../../src/model/names/resolve.ts'
import { compareNames } from '../../../src/model/names/compare.ts'
import { inProject } from '../../../src/model/paths.ts'

const FILE = inProject('..', 'shared', 'data', 'names-pairs.tsv')
/** From this a pair counts as found: it would be shown with a reason. */
const SUGGESTED = 0.65

/** In words, one finding a line. */
export const labelledPairs = (): readonly string[] => {
  if (!existsSync(FILE)) return ['Labelled pairs: the file is absent, nothing measured.']
  const [, ...rows] = readFileSync(FILE, 'utf8').trim().split('\n')
  const pairs = rows
    .map((row) => row.split('\t'))
    .map(([one = '', other = '', , label = '']) => ({ one, other, label }))
  const matches = pairs.filter(({ label }) => label === 'match')
  const others = pairs.filter(({ label }) => label === 'no-match')
  const missed = matches.filter(({ one, other }) => compareNames(one, other).score < SUGGESTED)
  const picks = others.filter(
    ({ one, other }) => chooseActor(one, [{ actor: 'person:x', text: other }]).kind === 'ONE',
  )
  return [
    `Labelled pairs: ${matches.length - missed.length} of ${matches.length} matches score ${SUGGESTED} or more; of ${others.length} pairs`,
    `that are two people ${picks.length} resolve.`,
    ...missed.map(({ one, other }) => `  missed: ${one} | ${other}`),
    ...picks.map(({ one, other }) => `  wrong: ${one} | ${other}`),
  ]
}
