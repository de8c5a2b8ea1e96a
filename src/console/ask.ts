/** The way from the console to the service: one POST to the service that the page came from. */
import type { GraphiQLProps } from 'graphiql'

/** A service that is starting has said so for this long before its answer is shown. */
const PATIENCE_MS = 120_000
const LONGEST_WAIT_S = 5
const NOT_READY = 503

/** Beside the page, so that a proxy may serve both under a path of its own. */
const endpoint = new URL('graphql', document.baseURI)

const post = (question: unknown): Promise<Response> =>
  fetch(endpoint, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(question),
  })

/** Milliseconds after which the service wants to be asked again; undefined where it does not. */
const waitOf = ({ status, headers }: Response): number | undefined => {
  const seconds = Number(headers.get('retry-after'))
  return status === NOT_READY && seconds > 0 ? Math.min(seconds, LONGEST_WAIT_S) * 1_000 : undefined
}

/** The service's answer, an error's JSON included. Asks again while the service says that it is starting. */
export const ask: GraphiQLProps['fetcher'] = async (question) => {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await post(question)
    const wait = waitOf(answer)
    if (wait === undefined || performance.now() > until) return (await answer.json()) as object
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
