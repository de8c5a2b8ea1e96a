// npm run bench -- [options]: TypeScript has to be compiled before Node runs it, so vite, which the tests bring, loads it.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  root,
  configFile: false,
})
process.exitCode = await module.main(process.argv.slice(2))
