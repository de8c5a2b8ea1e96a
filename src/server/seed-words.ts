import type { LoadCounts } from '../ingest/load-counts.ts'

/** What a start has loaded, in one line. */
export const seedWords = ({
  files,
  loaded,
  changed,
  unchanged,
  claimsAdded,
  claimsWithdrawn,
}: LoadCounts): string =>
  loaded + changed === 0
    ? `${files} files, all ${unchanged} reports as before: nothing loaded.`
    : `${files} files; reports: ${loaded} new, ${changed} changed, ${unchanged} as before; claims: ${claimsAdded} added, ${claimsWithdrawn} withdrawn.`
