/** What loading tells people. */
import type { LoadCounts } from '../ingest/load-counts.ts'
import type { Progress } from '../ingest/load.ts'
import { createProgress } from './progress.ts'
import type { LineSink } from './progress.ts'

/** Draws the progress of a load; with few reports it is not worth a word. */
export const seedProgress = (sink?: LineSink): ((progress: Progress) => void) => {
  const shown = createProgress('Loading', String, sink)
  return ({ done, total }) => {
    if (total > FEW) shown.at(done, total)
  }
}

const FEW = 10

/** One line a kind of thing. */
export const countsWords = (counts: LoadCounts, dryRun: boolean): string => {
  const will = dryRun ? 'would be ' : ''
  return [
    `${counts.files} files read.`,
    `Reports: ${counts.loaded} ${will}new, ${counts.changed} ${will}changed, ${counts.unchanged} as before.`,
    `Registry entries: ${counts.entitiesWritten} ${will}written, ${counts.entitiesUnchanged} as before.`,
    `Claims: ${counts.claimsAdded} ${will}added, ${counts.claimsWithdrawn} ${will}withdrawn.`,
    `Facts: ${counts.factsAdded} ${will}added, ${counts.factsGone} ${will}gone from the present.`,
    ...(dryRun ? ['Nothing was written.'] : []),
  ].join('\n')
}
