import { describe, expect, it } from 'vitest'
import { rankActors } from '../../../src/model/names/rank.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'institution:55-brigade': ['55 Battalion'],
  'role:55-brigade-commander': ['Commander of 55 Brigade'],
  'institution:lna': ['Libyan Arab Armed Forces', 'القوات المسلحة العربية الليبية'],
  'institution:lana': ['LANA'],
  'person:walid-al-lafi': ['Walid Al-Lafi'],
  'institution:ssa': ['جهاز دعم الاستقرار'],
  'role:ssa-head': ['Head of the Stability Support Apparatus'],
  'person:ali-omar': ['Ali Omar'],
}
const candidates = Object.entries(NAMES).flatMap(([actor, names]) => names.map((text) => ({ actor, text })))
const first = (query: string): string | undefined => rankActors(query, candidates)[0]?.actor

describe('rankActors', () => {
  it.each([
    ['a body before its office', '55 Brigade', 'institution:55-brigade'],
    ['an office before its body', 'leader of 55 Brigade', 'role:55-brigade-commander'],
    ['initials before a name that sounds like them', 'LAAF', 'institution:lna'],
    ['initials of an Arabic name', 'SSA', 'institution:ssa'],
    ['an office of initials', 'leader of the SSA', 'role:ssa-head'],
    ['a person in capitals', 'ALI', 'person:ali-omar'],
  ])('puts %s first (%s)', (_, query, actor) => {
    expect(first(query)).toBe(actor)
  })

  it('names an actor once, by falling score', () => {
    const hits = rankActors('Libyan Armed Forces', candidates)
    expect(new Set(hits.map(({ actor }) => actor)).size).toBe(hits.length)
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
  })
})
