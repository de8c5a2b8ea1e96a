import { inProject } from '../model/paths.ts'

/** Where the seed lies: `folders` of it (the setting SIFA_SEED), or all of it where none are named. */
export const seedPaths = (folders: readonly string[] | undefined): readonly string[] =>
  folders?.map((folder) => inProject('seed', folder)) ?? [inProject('seed')]
