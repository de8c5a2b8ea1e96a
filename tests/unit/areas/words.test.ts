/** What a report may say, the API can answer: the words of files and the enums of the SDL are the same. */
import { isEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as words from '../../../src/model/report-words.ts'
import { LINE_KINDS } from '../../../src/plan/lines.ts'
import { createSchema } from '../../../src/server/schema.ts'

const schema = createSchema()

const enumOf = (name: string): readonly string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map(({ name: value }) => value) : []
}

const upper = (list: readonly string[], ending = ''): readonly string[] =>
  list.map((word) => `${word.replaceAll('-', '_').toUpperCase()}${ending}`)

describe('words of reports', () => {
  it.each([
    ['InstitutionKind', upper(words.INSTITUTION_KINDS), []],
    ['NameKind', upper(words.NAME_KINDS), ['PRIMARY', 'AS_WRITTEN']],
    ['MeetingKind', upper(words.MEETING_KINDS), []],
    ['MeetingStatus', upper(words.MEETING_STATUSES), []],
    ['OutcomeKind', upper(words.OUTCOME_KINDS), []],
    ['Part', upper(words.PARTS), []],
    ['Attendance', upper(words.ATTENDANCES), ['DENIED']],
    ['PrincipalMode', upper(words.PRINCIPAL_MODES), []],
    ['Basis', upper(words.BASES), []],
    ['TenureState', upper(words.TENURE_STATES), []],
    ['TieKind', upper(words.TIE_KINDS), []],
    ['Standing', upper(words.STANDINGS), []],
    ['KinRelation', upper(words.KIN_RELATIONS, '_OF'), []],
    ['LinkKind', LINE_KINDS, ['CAPACITY', 'OFFICE_OF', 'ON_BEHALF_OF']],
  ])('are the members of %s', (name, listed, more) => {
    expect(new Set(enumOf(name))).toEqual(new Set([...listed, ...more]))
  })
})
