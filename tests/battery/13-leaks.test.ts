/** Row 13: what is refused or fails tells nothing of the inside. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { createSchema } from '../../src/server/schema.ts'
import type { Act } from '../support/fake-bolt-talk.ts'
import { rowOf } from './support/figures.ts'
import { QUESTIONS, rightAnswers } from './support/load.ts'
import { startOnStub } from './support/service.ts'
import type { Answer, StubService } from './support/service.ts'
import { sampled } from '../support/size.ts'

const PASSWORD = 'planted-password-7f3a'
const HEADER = 'planted-header-7f3a'
const VARIABLE = 'planted-variable-7f3a'
const SERVER = 'planted-server-word-7f3a'

const mood: { act: Act } = { act: 'answer' }
let service: StubService
beforeAll(async () => {
  service = await startOnStub(
    { act: ({ name }) => (name === 'RUN' ? mood.act : 'answer') },
    { NEO4J_PASSWORD: PASSWORD },
  )
})
afterAll(() => service.stop())

const names = (): readonly string[] =>
  Object.values(createSchema().getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isObjectType(type) || isInterfaceType(type))
        return [
          type.name,
          ...Object.values(type.getFields()).flatMap(({ name, args }) => [
            name,
            ...args.map((arg) => arg.name),
          ]),
        ]
      if (isInputObjectType(type)) return [type.name, ...Object.keys(type.getFields())]
      return isEnumType(type) ? [type.name, ...type.getValues().map(({ name }) => name)] : []
    })

const misspelt = (name: string): readonly string[] => [
  name.slice(0, -1),
  `${name}x`,
  `${name.charAt(1)}${name.charAt(0)}${name.slice(2)}`,
]

/** The word in each place where a name can stand. */
const PLACES: readonly ((word: string) => string)[] = [
  (word) => `{ ${word} { id } }`,
  (word) => `{ stats { ${word} } }`,
  (word) => `{ person(ref: {id: "person:a"}) { ${word} } }`,
  (word) => `{ meetings(${word}: 1) { totalCount } }`,
  (word) => `{ meetings(lens: {${word}: 1}) { totalCount } }`,
  (word) => `{ encounters(of: {id: "person:a"}, modes: [${word}]) { totalCount } }`,
  (word) => `{ node(id: "person:a") { ... on ${word} { id } } }`,
  (word) => `query ($a: ${word}) { stats(a: $a) { people } }`,
  (word) => `{ stats @${word} { people } }`,
]

const INSIDE =
  /[Dd]id you mean|\n\s+at |node_modules|\/src\/|\/dist\/|\.[jt]s:\d|bolt:\/\/|127\.0\.0\.1|localhost:|MATCH \(|CALL [{(]|RETURN |Neo4jError|Neo\.\w+|ECONN|call stack|planted-/

const telling = (answers: readonly Answer[]): readonly string[] =>
  answers.map(({ text }) => text).filter((text) => INSIDE.test(text))

it('suggests no name of the schema for 500 misspelt ones', async () => {
  const known = new Set(names())
  const words = [...new Set([...known].flatMap(misspelt))].filter(
    (word) => /^[A-Za-z]\w+$/.test(word) && !known.has(word),
  )
  const step = words.length / 500
  const chosen = sampled(
    Array.from({ length: 500 }, (_, n) => words[Math.floor(n * step)] ?? ''),
    60,
  )
  const answers: Answer[] = []
  for (const [n, word] of chosen.entries())
    answers.push(await service.ask(PLACES[n % PLACES.length]?.(word) ?? ''))
  const row = rowOf(13, 'stub')
  expect(telling(answers)).toEqual([])
  row.exactly(`suggestions for ${chosen.length} misspelt names`, telling(answers).length, 0)
  row.exactly(
    'of them refused with 4xx',
    answers.filter(({ status }) => status >= 400 && status < 500).length,
    chosen.length,
  )
})

const WORDS = `${SERVER} at line 1: "MATCH (n:Person {id: $x}) RETURN n" /var/lib/neo4j/data bolt://db.inside:7687`

const CODES = [
  ...['ClientError.Statement.SyntaxError', 'ClientError.Statement.TypeError', 'ClientError.Statement.ArithmeticError'],
  ...['ClientError.Statement.ParameterMissing', 'ClientError.Statement.EntityNotFound', 'ClientError.Statement.AccessMode'],
  ...['ClientError.Procedure.ProcedureNotFound', 'ClientError.Procedure.ProcedureCallFailed', 'ClientError.Request.Invalid'],
  ...['ClientError.Schema.ConstraintValidationFailed', 'ClientError.Security.Unauthorized', 'ClientError.Security.Forbidden'],
  ...['ClientError.Security.AuthenticationRateLimit', 'ClientError.Database.DatabaseNotFound', 'ClientError.General.ForbiddenOnReadOnlyDatabase'],
  ...['ClientError.Transaction.TransactionTimedOut', 'TransientError.Transaction.DeadlockDetected', 'TransientError.Transaction.Terminated'],
  ...['TransientError.General.OutOfMemoryError', 'TransientError.General.MemoryPoolOutOfMemoryError', 'TransientError.General.DatabaseUnavailable'],
  ...['DatabaseError.General.UnknownError', 'DatabaseError.Statement.ExecutionFailed', 'DatabaseError.General.IndexCorruptionDetected'],
] // prettier-ignore

const FAILURES: readonly Act[] = [
  ...CODES.map((code) => ({ failure: `Neo.${code}`, message: WORDS })),
  ...CODES.map((code) => ({
    failure: `Neo.${code}`,
    message: `${WORDS}\n    at org.neo4j.Inside.call(Inside.java:7)`,
  })),
  'drop',
  'half',
  { bytes: Buffer.from([0, 4, 0xb1, 0x70, 0xff, 0xff, 0, 0]) },
  { bytes: Buffer.from(`HTTP/1.1 400 ${WORDS}\r\n\r\n`) },
]

it('tells nothing of the inside in 50 failures, and no secret in the log', async () => {
  await rightAnswers(service)
  const row = rowOf(13, 'stub')
  const headers = {
    'content-type': 'application/json',
    cookie: `session=${HEADER}`,
  }
  const answers: Answer[] = []
  const failures = sampled(FAILURES, 20)
  for (const [n, act] of failures.entries()) {
    mood.act = act
    const query = `query ($v: ID!) { node(id: $v) { id } ${QUESTIONS[n % QUESTIONS.length]?.query.slice(1) ?? '}'}`
    answers.push(
      await service.send({
        headers,
        body: JSON.stringify({ query, variables: { v: `person:${VARIABLE}` } }),
      }),
    )
    mood.act = 'answer'
  }
  const log = service.sifa.heard()
  const secrets = [PASSWORD, HEADER, VARIABLE].filter((secret) => log.includes(secret))
  const codeless = answers.filter(({ status, code }) => status < 500 || typeof code !== 'string')
  expect(telling(answers)).toEqual([])
  expect(codeless.map(({ status, text }) => [status, text])).toEqual([])
  row.exactly(
    `stacks, paths, hosts, Cypher or secrets in the answers of ${failures.length} failures`,
    telling(answers).length,
    0,
  )
  row.exactly('planted secrets in the log', secrets.length, 0)
  row.exactly('answered 5xx with a code', answers.length - codeless.length, failures.length)
})
