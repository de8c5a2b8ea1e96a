/** Existence and types of properties, and the values that a closed list allows. */
import type { Rule } from './rule.ts'

interface Column {
  readonly label: string
  readonly key: string
  /** A Cypher type. With NOT NULL the property must be there. */
  readonly type: string
}

const text = (label: string, ...keys: readonly string[]): readonly Column[] =>
  keys.map((key) => ({ label, key, type: 'STRING' }))

const whole = (label: string, ...keys: readonly string[]): readonly Column[] =>
  keys.map((key) => ({ label, key, type: 'INTEGER' }))

const required = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => ({ ...column, type: `${column.type} NOT NULL` }))

const COLUMNS: readonly Column[] = [
  ...text('Person', 'nameEn', 'nameAr', 'note'),
  ...text('Institution', 'nameEn', 'nameAr', 'kind', 'country', 'note'),
  ...text('Role', 'nameEn', 'nameAr', 'note'),
  { label: 'Role', key: 'exclusive', type: 'BOOLEAN' },
  ...text('Place', 'nameEn', 'nameAr', 'country'),
  ...text('Topic', 'nameEn', 'nameAr'),
  ...required(text('Name', 'text', 'kind', 'norm')),
  { label: 'Name', key: 'keys', type: 'LIST<STRING NOT NULL>' },
  ...required(whole('Fact', 'live', 'affirmed')),
  ...required(whole('Tenure', 'term')),
  ...required(text('Tie', 'kind', 'standing')),
  ...required(text('Kinship', 'relation')),
  ...required(text('RankHeld', 'rank')),
  ...required(text('Framing', 'text')),
  ...required(text('Outcome', 'kind', 'text')),
  ...whole('Meeting', 'earliest', 'latest', 'knownBy'),
  ...required(whole('Meeting', 'orderDay', 'firstDay')),
  ...text('Meeting', 'kind'),
  { label: 'Meeting', key: 'held', type: 'BOOLEAN' },
  { label: 'Participation', key: 'present', type: 'BOOLEAN' },
  { label: 'Participation', key: 'deniedBy', type: 'LIST<STRING NOT NULL>' },
  ...whole('Source', 'publishedEarliest', 'publishedLatest'),
  ...required(
    text('Claim', 'source', 'witness', 'order', 'stance', 'basis', 'digest', 'recordedAt', 'recordedBy'),
  ),
  ...text('Claim', 'publisher', 'locator', 'rule', 'when', 'whenText', 'weekday', 'withdrawnAt', 'since'),
  ...text('Claim', 'whenBasis', 'seenBasis'),
  { label: 'Claim', key: 'firstParty', type: 'BOOLEAN NOT NULL' },
  { label: 'Claim', key: 'says', type: 'LIST<STRING NOT NULL> NOT NULL' },
  ...whole('Claim', 'startMin', 'startMax', 'endMin', 'endMax', 'seenMin', 'seenMax', 'knownBy', 'count'),
]

const typeRules: readonly Rule[] = COLUMNS.map(({ label, key, type }) => ({
  name: 'property-type',
  message: `a ${label} whose ${key} is not ${type}`,
  label,
  broken: `NOT n.${key} IS :: ${type}`,
}))

const oneOf = (label: string, key: string, values: readonly string[]): Rule => ({
  name: 'property-value',
  message: `a ${label} whose ${key} is none of ${values.join(', ')}`,
  label,
  broken: `NOT n.${key} IN [${values.map((value) => `'${value}'`).join(', ')}]`,
})

const inOrder = (label: string, before: string, after: string): Rule => ({
  name: 'bounds-order',
  message: `a ${label} whose ${before} is after its ${after}`,
  label,
  broken: `n.${before} > n.${after}`,
})

export const propertyRules: readonly Rule[] = [
  ...typeRules,
  oneOf('Claim', 'stance', ['AFFIRMS', 'DENIES']),
  oneOf('Claim', 'basis', ['STATED', 'INFERRED']),
  oneOf('Claim', 'status', ['PLANNED', 'HELD', 'CANCELLED', 'FAILED', 'DENIED']),
  oneOf('Claim', 'attendance', ['PRESENT', 'INVITED', 'ABSENT']),
  oneOf('Claim', 'verdict', ['SAME', 'DIFFERENT', 'UNSURE']),
  oneOf('Tie', 'standing', ['DE_JURE', 'DE_FACTO', 'CLAIMED', 'DENIED']),
  {
    name: 'rule-of-inference',
    message: 'a claim that a rule inferred and that does not name it, or a stated one that names one',
    label: 'Claim',
    broken: "(n.basis = 'STATED') = (n.rule IS NOT NULL)",
  },
  inOrder('Meeting', 'earliest', 'latest'),
  inOrder('Source', 'publishedEarliest', 'publishedLatest'),
  inOrder('Claim', 'startMin', 'startMax'),
  inOrder('Claim', 'endMin', 'endMax'),
  inOrder('Claim', 'seenMin', 'seenMax'),
  inOrder('Tenure', 'startMin', 'startMax'),
  inOrder('Tenure', 'endMin', 'endMax'),
  inOrder('Tie', 'startMin', 'startMax'),
  inOrder('Tie', 'endMin', 'endMax'),
]
