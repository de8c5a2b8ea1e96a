/** The built service over the bench's database, asked by HTTP. */
import { testAddress } from '../../support/database.ts'
import { startSifa } from '../../support/sifa-process.ts'
import type { Sifa } from '../../support/sifa-process.ts'

let service: Sifa | undefined
let url = ''

/** Every question is answered anew: no answer is kept. */
export const startService = async (): Promise<void> => {
  const { uri, user, password, database: name } = testAddress()
  service = startSifa(['start'], {
    ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name },
    ...{ PORT: '0', SIFA_SEED: 'none', SIFA_ANSWER_CACHE: '0' },
    // As `npm start` has it.
    NODE_OPTIONS: '--max-semi-space-size=4',
  })
  const [, address = ''] = await service.says(/Ready in .*: (http:\/\/[\d.:]+)\/graphql/)
  url = address
}

/** One answer, over HTTP. Throws where it has errors. */
export const ask = async (query: string, text: string): Promise<void> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { text } }),
  })
  const { errors = [] } = (await response.json()) as { errors?: readonly { message: string }[] }
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
}

export const stopService = async (): Promise<void> => {
  service?.signal('SIGTERM')
  await service?.ended
}

/** The service's resident memory in MB, as it tells it itself. */
export const residentMb = async (): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/mu.exec(text)?.[1]) / 1e6
}
