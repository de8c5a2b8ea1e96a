/** Sizes of schemas, both printed by graphql-js without descriptions. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { buildSchema, printSchema, visit, parse, print } from 'graphql'
import { inProject } from '../../src/model/paths.ts'
import { createSchema } from '../../src/server/schema.ts'
import type { Sdl } from './aims.ts'

const run = promisify(execFile)

/** Bytes of a schema's text without what people say about it. */
export const bare = (sdl: string): number => {
  const document = visit(parse(sdl), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  })
  return Buffer.byteLength(print(document))
}

const firstPeer = async (way: string): Promise<string> =>
  (
    await run(process.execPath, [inProject('tests', 'bench', 'peers', 'p1.mjs'), '--sdl', way], {
      maxBuffer: 50_000_000,
    })
  ).stdout

export const sdlSizes = async (): Promise<Sdl> => ({
  sifa: bare(printSchema(createSchema())),
  p1: bare(printSchema(buildSchema(await firstPeer('all')))),
  p1Least: bare(printSchema(buildSchema(await firstPeer('least')))),
})
