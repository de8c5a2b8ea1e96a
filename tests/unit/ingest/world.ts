import { expect } from 'vitest'
import type { Known } from '../../../src/ingest/validate.ts'
import { validateAll } from '../../../src/ingest/validate.ts'
import type { Claim, Fact, LinkedReport } from '../../../src/model/graph.ts'

export const REGISTRY = `
people:
  ann: { en: Ann North, ar: آن نورث }
  ben: { en: Ben North }
  cem: { en: Cem South }
  dia: { en: Dia South }
institutions:
  north-army: { en: Army of the North, kind: armed-force }
  north-embassy: { en: Embassy of the North, kind: embassy }
  south-army: { en: Army of the South, kind: armed-force }
  commission: { en: Joint Commission, kind: commission }
roles:
  north-chief: { en: Chief of the North, of: north-army }
  south-chief: { en: Chief of the South, of: south-army }
places:
  river: { en: River Town }
topics:
  borders: { en: borders }
publishers:
  herald: { en: The Herald }
`

/** Links one report, written in YAML, beside the registry above. Fails with its faults. */
export const linked = (report: string, known?: Known): LinkedReport => {
  const files = [
    { name: 'registry.yaml', text: REGISTRY },
    { name: 'talk.yaml', text: report },
  ]
  const { load, faults } = validateAll(files, known)
  expect(faults).toEqual([])
  const first = load?.reports[0]
  if (first === undefined) throw new Error('No report.')
  return first
}

export const factsOf = ({ facts }: LinkedReport, label: Fact['label']): readonly Fact[] =>
  facts.filter((fact) => fact.label === label)

export const claimsOn = ({ claims }: LinkedReport, fact: string): readonly Claim[] =>
  claims.filter((claim) => claim.fact === fact)

/** The one claim on a fact. */
export const claimOn = (report: LinkedReport, fact: string): Claim => {
  const [claim, ...others] = claimsOn(report, fact)
  if (claim === undefined || others.length > 0)
    throw new Error(`${claim === undefined ? 'No claim' : 'Several claims'} on ${fact}.`)
  return claim
}
