/** What bringing up a database tells people. */
import type { ProvisionEvent } from '../database/provision/events.ts'
import { createProgress, megabytes, seconds } from './progress.ts'
import type { LineSink } from './progress.ts'

/** Prints each event by `say`; downloads as a bar or as lines, in `sink` where one is given. */
export const databaseWords = (
  say: (line: string) => void,
  sink?: LineSink,
): ((event: ProvisionEvent) => void) => {
  const jars = createProgress('Fetching the database', megabytes, sink)
  return (event) => {
    if (event.kind === 'jars') {
      if (event.fetchedBytes > 0) jars.at(event.bytes, event.totalBytes)
    } else if (event.kind !== 'stopped') say(wordsFor(event))
  }
}

type Told = Exclude<ProvisionEvent, { readonly kind: 'jars' | 'stopped' }>

const wordsFor = (event: Told): string => {
  switch (event.kind) {
    case 'given':
      return `Database: ${event.uri}, as NEO4J_URI says.`
    case 'java':
      return `Java ${event.version}: ${event.java}${event.verified ? '' : ' (newer than 21: trying it)'}`
    case 'java-fetch':
      return `Fetching a Java runtime with ${event.with} (${megabytes(event.bytes)}).`
    case 'left-over':
      return `An earlier run left a database behind (process ${event.pid}): ended it.`
    case 'starting':
      return `Starting the database in ${event.home}.`
    case 'started':
      return `Database: ${event.uri}, up in ${seconds(event.ms)}.`
  }
}
