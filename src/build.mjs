// Builds the service and the commands into dist/: each entry a file of its own, with what it shares in dist/chunks. The
// packages are in it too: reading six hundred files of theirs takes longer than all the rest of a start.
import { chmodSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist')

/** What is started by itself, by its place in src/ and in dist/. */
const ENTRIES = [
  'main',
  'cli',
  'ingest/loader',
  'formats/research-notes/convert',
  'database/provision/regenerate',
  // The peers of the bench rank names by Sifa's code.
  'model/names/keys',
  'model/names/normalise',
  'model/names/rank',
]

const { output } = await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  // Of packages their code for Node, and one graphql: two would refuse each other's schemas.
  ssr: { noExternal: true, target: 'node' },
  resolve: { dedupe: ['graphql'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: target,
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
chmodSync(join(target, 'cli.js'), 0o755)

const built = new Set(output.map(({ fileName }) => join(fileName)))
for (const entry of readdirSync(target, { recursive: true, withFileTypes: true })) {
  const path = relative(target, join(entry.parentPath, entry.name))
  if (entry.isFile() && !path.startsWith('console') && !built.has(path)) rmSync(join(target, path))
}
