/** Documents that nobody asks in good faith, by what they are; sizes as battery.md has them. */

export interface Shape {
  readonly name: string
  readonly query: string
}

const repeat = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')

const nested = (levels: number, open: string, close = ' }', inner = '__typename'): string =>
  `${open.repeat(levels)}${inner}${close.repeat(levels)}`

const REF = 'ref: {id: "institution:lna"}'
const body = (inner: string): string => `{ institution(${REF}) { ${inner} } }`

const family = (name: string, sizes: readonly number[], query: (size: number) => string): readonly Shape[] =>
  sizes.map((size) => ({ name: `${name}, ${size.toLocaleString('en')}`, query: query(size) }))

/** Fields, arguments and fragments in each other. */
export const DEEP: readonly Shape[] = [
  ...family('a ring of types', [20, 100, 1_000, 3_000], (n) => body(nested(n, 'above { parent { ', '} }'))),
  ...family('fields', [20, 100, 1_000, 10_000], (n) => nested(n, '{ a ', '}', '{ b }')),
  ...family('open brackets', [100, 1_000, 10_000], (n) => '{a'.repeat(n)),
  ...family('inline fragments', [100, 1_000, 3_000], (n) => `{ ${nested(n, '... { ')} }`),
  ...family('typed inline fragments', [100, 1_000, 2_000], (n) => `{ ${nested(n, '... on Query { ')} }`),
  ...family('lists in an argument', [100, 1_000, 10_000], (n) => `{ nodes(ids: ${nested(n, '[', ']', '""')}) { id } }`),
  ...family('objects in an argument', [100, 1_000, 10_000], (n) => `{ meetings(lens: ${nested(n, '{a:', '}', '1')}) { totalCount } }`),
  ...family('list types of a variable', [100, 1_000, 10_000], (n) => `query ($a: ${nested(n, '[', ']', 'Int')}) { __typename }`),
  ...family('a default value', [100, 1_000, 10_000], (n) => `query ($a: Int = ${nested(n, '[', ']', '1')}) { __typename }`),
  ...family('an argument of a directive', [100, 1_000, 10_000], (n) => `{ __typename @include(if: ${nested(n, '[', ']', '1')}) }`),
  ...family('introspection', [20, 100, 1_000], (n) => `{ __schema { types ${nested(n, '{ ofType ', '}', '{ name }')} } }`),
  ...family('introspection in a ring', [20, 100, 500], (n) => `{ __schema { types ${nested(n, '{ fields { type ', '} }', '{ name }')} } }`),
] // prettier-ignore

/** Many of one thing. */
export const FLOODS: readonly Shape[] = [
  ...family('aliases of root fields', [31, 1_000], (n) => `{ ${repeat(n, (i) => `a${i}: stats { people }`)} }`),
  ...family('aliases of a field', [31, 1_000, 4_000], (n) => body(repeat(n, (i) => `a${i}: name`))),
  ...family('aliases of __typename', [31, 1_000, 4_000], (n) => `{ ${repeat(n, (i) => `a${i}: __typename`)} }`),
  ...family('aliases of __typename, short', [20_000], (n) => `{ ${repeat(n, () => 'a:b')} }`),
  ...family('equal fields', [1_100, 5_000, 20_000], (n) => `{${'a '.repeat(n)}}`),
  ...family('equal fields in a body', [1_001, 1_500, 10_000], (n) => body('name '.repeat(n))),
  ...family('equal fields with arguments', [250, 1_000, 5_000], (n) => body('name(lang:[EN]) '.repeat(n))),
  ...family('different unknown fields', [1_500, 5_000], (n) => `{ ${repeat(n, (i) => `f${i}`)} }`),
  ...family('root fields', [13, 100, 500], (n) => `{ ${repeat(n, (i) => `a${i}: stats { people }`)} }`),
  ...family('root fields by fragments', [13, 40], (n) => `{ ${repeat(n, () => '...F')} } fragment F on Query { stats { people } }`),
  ...family('directives on a field', [51, 500, 5_000], (n) => `{ __typename ${'@a '.repeat(n)} }`),
  ...family('directives on an operation', [51, 500, 5_000], (n) => `query Q ${'@a '.repeat(n)} { __typename }`),
  ...family('known directives', [51, 200], (n) => `{ __typename ${'@include(if: true) '.repeat(n)} }`),
  ...family('directives on a fragment', [51, 500], (n) => `{ ...F } fragment F on Query ${'@a '.repeat(n)} { __typename }`),
  ...family('operations', [51, 1_000], (n) => repeat(n, (i) => `query Q${i} { __typename }`)),
  ...family('operations of one name', [51, 1_000], (n) => repeat(n, () => 'query Q { __typename }')),
  ...family('unused fragments', [51, 300, 1_000], (n) => `{ __typename } ${repeat(n, (i) => `fragment F${i} on Query { __typename }`)}`),
  ...family('fragments, each used', [51, 150], (n) => `{ ${repeat(n, (i) => `...F${i}`)} } ${repeat(n, (i) => `fragment F${i} on Query { __typename }`)}`),
  ...family('variables', [800, 5_000], (n) => `query (${repeat(n, (i) => `$a${i}:Int`)}) { __typename }`),
  ...family('unknown arguments', [500, 3_000], (n) => `{ stats(${repeat(n, (i) => `a${i}:1`)}) { people } }`),
  ...family('values of a list', [2_000, 15_000], (n) => `{ nodes(ids: [${'"" '.repeat(n)}]) { id } }`),
  ...family('keys of an object', [600, 5_000], (n) => `{ meetings(lens: {${repeat(n, (i) => `a${i}:1`)}}) { totalCount } }`),
  ...family('spreads of one fragment', [600, 2_000], (n) => `{ ${'...F '.repeat(n)} } fragment F on Query { stats { people meetings } }`),
  ...family('spreads of nothing', [700, 2_000], (n) => `{ ${repeat(n, (i) => `...F${i}`)} }`),
  ...family('types in a document', [51, 500], (n) => repeat(n, (i) => `type T${i} { a: Int }`)),
  ...family('commas', [60_000], (n) => `{${','.repeat(n)}}`),
  ...family('comments', [20_000], (n) => `{${'#\n'.repeat(n)}`),
  ...family('quotes', [30_000], (n) => `{ a(b: "${'\\"'.repeat(n)}`),
  ...family('signs that are no GraphQL', [60_000], (n) => '\u00a7'.repeat(n / 2)),
] // prettier-ignore

/** A fragment holds the next one `width` times, in so many steps: width^steps fields. */
const bomb = (steps: number, width: number, field = 'above { parent'): string =>
  [
    body('...F0'),
    ...Array.from(
      { length: steps },
      (_, n) =>
        `fragment F${n} on Institution { ${repeat(width, (i) => `x${i}: ${field} { ...F${n + 1} } }`)} }`,
    ),
    `fragment F${steps} on Institution { name }`,
  ].join('\n')

/** The same without names for the fields: it is the check for overlapping fields that pays. */
const fanOut = (steps: number, width = 2): string =>
  [
    body('...F0'),
    ...Array.from(
      { length: steps },
      (_, n) => `fragment F${n} on Institution { above { parent { ${`...F${n + 1} `.repeat(width)} } } }`,
    ),
    `fragment F${steps} on Institution { name }`,
  ].join('\n')

const ring = (size: number): string =>
  `${body('...F0')} ${repeat(size, (n) => `fragment F${n} on Institution { above { parent { ...F${(n + 1) % size} } } }`)}`

const flatRing = (size: number): string =>
  `{ ...F0 } ${repeat(size, (n) => `fragment F${n} on Query { ...F${(n + 1) % size} }`)}`

/** Fragments in circles, and such as blow up. */
export const FRAGMENTS: readonly Shape[] = [
  ...family('a ring of fragments', [1, 2, 3, 10, 49], ring),
  ...family('a ring of fragments without fields', [1, 2, 10, 49, 500], flatRing),
  { name: 'a bomb of 2^16', query: bomb(16, 2) },
  { name: 'a bomb of 2^25', query: bomb(25, 2) },
  { name: 'a bomb of 10^7', query: bomb(7, 10) },
  { name: 'a bomb of 30^3', query: bomb(3, 30, 'above { parent') },
  { name: 'a fan-out of 6 steps', query: fanOut(6, 12) },
  { name: 'a fan-out of 12 steps', query: fanOut(12) },
  { name: 'a fan-out of 40 steps', query: fanOut(40) },
  { name: 'a fan-out of 12 steps, 6 wide', query: fanOut(12, 6) },
  ...family('a ladder of spreads', [16, 25, 45], (n) => `{ ...F0 } ${repeat(n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { stats { people } }`),
] // prettier-ignore

/** What is only wrong. */
const WRONG: readonly Shape[] = [
  { name: 'nothing', query: ' ' },
  { name: 'an unknown root field', query: '{ users { id } }' },
  { name: 'a mutation', query: 'mutation { deleteAll }' },
  { name: 'a subscription', query: 'subscription { all }' },
  { name: 'a definition', query: 'type Query { a: Int }' },
  { name: 'an extension', query: 'extend type Query { a: Int }' },
  { name: 'no selection', query: '{ meetings }' },
  { name: 'a selection of a text', query: body('name { length }') },
  { name: 'an unknown type', query: '{ ... on Admin { id } }' },
  { name: 'an unknown directive', query: '{ __typename @defer }' },
  { name: 'a number out of range', query: '{ meetings(first: 99999999999999999999) { totalCount } }' },
  { name: 'a list for a number', query: '{ meetings(first: [1]) { totalCount } }' },
  { name: 'an object for a text', query: '{ search(text: {a: 1}) { score } }' },
  { name: 'an unknown value of an enum', query: '{ encounters(of: {id: "person:a"}, modes: [KILLED]) { totalCount } }' },
  { name: 'two ways to name one', query: '{ person(ref: {id: "person:a", name: "b"}) { id } }' },
  { name: 'no way to name one', query: '{ person(ref: {}) { id } }' },
  { name: 'a missing argument', query: '{ person { id } }' },
  { name: 'a variable that is not declared', query: '{ person(ref: {id: $a}) { id } }' },
  { name: 'a variable that is not used', query: 'query ($a: Int) { __typename }' },
  { name: 'a variable that is missing', query: 'query ($a: String!) { search(text: $a) { score } }' },
  { name: 'two operations', query: 'query A { __typename } query B { __typename }' },
  { name: 'one key for two fields', query: body('a: name a: id') },
  { name: 'a byte order mark inside', query: '{ \ufeff\ufeff\u0000 }' },
  { name: 'a template', query: '{ {{7*7}} }' },
  { name: 'Cypher', query: 'MATCH (n) DETACH DELETE n' },
  { name: 'HTML', query: '<script>alert(1)</script>' },
] // prettier-ignore

export const HOSTILE: readonly Shape[] = [...DEEP, ...FLOODS, ...FRAGMENTS, ...WRONG]
