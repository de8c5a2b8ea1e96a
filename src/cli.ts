#!/usr/bin/env node
/** The `sifa` command. */
import { runCommand } from './cli/program.ts'

await runCommand(process.argv.slice(2))
