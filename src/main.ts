/** Entry of `npm start`: the same as `sifa start`. */
import { runCommand } from './cli/program.ts'

await runCommand(['start'])
