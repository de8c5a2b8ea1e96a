/** `sifa ask`: one document to a running service, its answer as JSON or as tables. */
import { readFile } from 'node:fs/promises'
import { isErrorCode, statusOf } from '../model/errors.ts'
import { parseDocument, variablesOf } from './ask-variables.ts'
import { CommandError, configOrError, terminalWidth } from './exit.ts'
import type { ExitCode } from './exit.ts'
import { tablesOf } from './table.ts'

export interface AskOptions {
  readonly var: readonly string[]
  readonly operation?: string
  readonly url?: string
  readonly table?: boolean
  /** Only what the question would cost. */
  readonly dryRun?: boolean
}

interface Answer {
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly AnswerError[]
}

interface AnswerError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

const TIMEOUT_MS = 30_000

/** 0: an answer without errors. 1: no answer, or a fault of the service. 2: a fault of the question. */
export const ask = async (file: string, options: AskOptions): Promise<ExitCode> => {
  const text = await readDocument(file)
  const variables = variablesOf(parseDocument(text, file), options.var)
  const { apiKey, ...config } = configOrError()
  const dryRun = options.dryRun === true
  const body = {
    ...{ query: text, variables, operationName: options.operation },
    ...(dryRun && { extensions: { dryRun } }),
  }
  const answer = await post(options.url ?? config.url, body, apiKey)
  if (dryRun) process.stdout.write(`${JSON.stringify(answer.extensions?.cost ?? null, null, 2)}\n`)
  else if (options.table !== true) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  else process.stdout.write(`${tablesOf(answer.data ?? {}, terminalWidth(process.stdout))}\n`)
  for (const error of answer.errors ?? []) process.stderr.write(`${errorWords(error)}\n`)
  return exitCodeOf(answer.errors ?? [])
}

const readDocument = async (file: string): Promise<string> => {
  try {
    return file === '-' ? await standardInput() : await readFile(file, 'utf8')
  } catch {
    throw new CommandError(
      `${file} cannot be read. Give a file with a GraphQL document, or - for standard input.`,
      2,
    )
  }
}

const standardInput = async (): Promise<string> => {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
  return text
}

const post = async (url: string, body: object, apiKey: string | undefined): Promise<Answer> => {
  const response = await send(url, JSON.stringify(body), apiKey)
  const text = await response.text()
  try {
    const answer: unknown = JSON.parse(text)
    if (isAnswer(answer)) return answer
  } catch {
    // Said below: whatever it is, it is no GraphQL answer.
  }
  throw new CommandError(
    `${url} answered ${response.status}, but not with GraphQL. Is it the address of the service?`,
  )
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value)

const send = async (url: string, body: string, apiKey: string | undefined): Promise<Response> => {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
  }
  try {
    return await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) })
  } catch {
    throw new CommandError(
      `No service answers at ${url}. Start one with "sifa start", or say where it is: --url, or SIFA_URL.`,
    )
  }
}

const errorWords = ({ message, path, extensions = {} }: AnswerError): string => {
  const { code, candidates, ...more } = extensions
  const where = path === undefined ? '' : ` at ${path.join('.')}`
  const lines = [`${String(code)}${where}: ${message}`]
  if (Array.isArray(candidates)) lines.push(...candidates.map((each) => `  - ${candidateWords(each)}`))
  else if (Object.keys(more).length > 0) lines.push(`  ${JSON.stringify(more)}`)
  return lines.join('\n')
}

const candidateWords = (candidate: unknown): string =>
  typeof candidate === 'object' && candidate !== null
    ? Object.values(candidate as Record<string, unknown>)
        .map(String)
        .join('  ')
    : String(candidate)

const exitCodeOf = (errors: readonly AnswerError[]): ExitCode => {
  if (errors.length === 0) return 0
  const codes = errors.map(({ extensions }) => extensions?.code)
  return codes.every((code) => isErrorCode(code) && statusOf(code) < 500) ? 2 : 1
}
