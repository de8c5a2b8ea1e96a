/** The words of `sifa key`. */
import { Option } from 'commander'
import type { Command } from 'commander'
import { KEY_CLASSES } from '../model/caller.ts'
import type { KeyClass } from '../model/caller.ts'
import type { ExitCode } from './exit.ts'

/** Adds the command and the three below it. `examples` makes the end of a help text. */
export const addKeyCommand = (
  program: Command,
  finish: (code: ExitCode) => void,
  examples: (...lines: readonly string[]) => string,
): void => {
  const key = program
    .command('key')
    .description('API keys for callers that may ask more: add, list or remove one.')
    .addHelpText('after', examples('sifa key add dashboards', 'sifa key list', 'sifa key remove dashboards'))
  key
    .command('add')
    .description('Make a key and show it, once: only its hash is kept.')
    .argument('<name>', 'what the key is called in lists')
    .addOption(new Option('--class <class>', 'what it allows').choices(KEY_CLASSES).default('trusted'))
    .addHelpText('after', examples('sifa key add dashboards', 'sifa key add archive --class trusted'))
    .action(async (name: string, flags: { class: KeyClass }) => {
      const { addKey } = await import('./key.ts')
      finish(await addKey(name, flags.class))
    })
  key
    .command('list')
    .description('Names, classes and days of the keys.')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('sifa key list', 'sifa key list --json'))
    .action(async (flags: { json?: boolean }) => {
      const { listKeys } = await import('./key.ts')
      finish(await listKeys(flags))
    })
  key
    .command('remove')
    .description('Take a key away: it is refused from then on.')
    .argument('<name>', 'what the key is called in lists')
    .addHelpText('after', examples('sifa key remove dashboards'))
    .action(async (name: string) => {
      const { removeKey } = await import('./key.ts')
      finish(await removeKey(name))
    })
}
