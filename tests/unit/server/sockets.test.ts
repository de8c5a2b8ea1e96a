import { createServer, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openAnswers, startListening, stopListening } from '../../../src/server/sockets.ts'

/** More than the system takes off a server's hands. */
const BIG = 'x'.repeat(32_000_000)

const started = async () => {
  const server = createServer((_request, response) => response.end(BIG))
  const answers = openAnswers(server)
  const url = await startListening(server, 0, '127.0.0.1')
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, resolve).on('error', reject).end()
  })
  return { response, stop: (graceMs: number) => stopListening(server, answers, graceMs) }
}

const lengthOf = async (response: IncomingMessage): Promise<number> => {
  let length = 0
  for await (const chunk of response) length += (chunk as Buffer).length
  return length
}

it('sends an answer whole to a slow reader before it ends', async () => {
  const { response, stop } = await started()
  const stopped = stop(30_000)
  await pause(300)
  expect(await lengthOf(response)).toBe(BIG.length)
  await stopped
})

it('cuts it when the grace is over', async () => {
  const { response, stop } = await started()
  await stop(200)
  await expect(lengthOf(response)).rejects.toThrow('aborted')
})
