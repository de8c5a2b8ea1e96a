/** How a command ends. */
import { formatConfigFaults, readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { formatFaults } from '../ingest/format-faults.ts'
import type { Fault } from '../model/fault.ts'

/** 0: done. 1: it could not be done. 2: what was given has faults. */
export type ExitCode = 0 | 1 | 2

/** Columns of a terminal; 80 where the output is none. */
export const terminalWidth = (stream: NodeJS.WriteStream): number => stream.columns || 80

/** Something that ends a command with a word to people and no stack. */
export class CommandError extends Error {
  readonly exitCode: ExitCode

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message)
    this.name = 'CommandError'
    this.exitCode = exitCode
  }
}

/** The configuration, or a CommandError that lists every fault of it. */
export const configOrError = (): Config => {
  const read = readConfig()
  if ('faults' in read) throw new CommandError(formatConfigFaults(read.faults))
  return read.config
}

/** Errors that are meant for people by their class; the name is enough, since they come from several parts. */
const FOR_PEOPLE = new Set(['CommandError', 'ProvisionError', 'SifaError'])

/** What to print of an error, and the code to end with. */
export const wordsOf = (error: unknown): { readonly words: string; readonly exitCode: ExitCode } => {
  if (error instanceof CommandError) return { words: error.message, exitCode: error.exitCode }
  if (hasFaults(error, 'SeedFaults')) return { words: faultWords(error), exitCode: 2 }
  if (hasFaults(error, 'DoorFaults')) return { words: faultWords(error), exitCode: 1 }
  if (!(error instanceof Error)) return { words: String(error), exitCode: 1 }
  return { words: FOR_PEOPLE.has(error.name) ? error.message : listenWords(error), exitCode: 1 }
}

type WithFaults = Error & { readonly faults: readonly Fault[] }

/** Known by its name: its class belongs to the service, which most commands do not load. */
const hasFaults = (error: unknown, name: 'SeedFaults' | 'DoorFaults'): error is WithFaults =>
  error instanceof Error && error.name === name && 'faults' in error

const faultWords = ({ faults, message }: WithFaults): string => `${formatFaults(faults)}\n${message}`

interface ListenError extends Error {
  readonly code?: string
  readonly address?: string
  readonly port?: number
}

/** The three ways in which listening fails, in words that say what to do; anything else with its stack. */
const listenWords = (error: ListenError): string => {
  const place = `${error.address ?? 'this address'}${error.port === undefined ? '' : `, port ${error.port}`}`
  if (error.code === 'EADDRINUSE')
    return `Something else already listens on ${place}. Stop it, or choose another port: PORT=4001.`
  if (error.code === 'EACCES')
    return `Listening on ${place} is not allowed. Choose a port above 1023 with PORT.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `This machine has no address ${place}. Set HOST to one that it has; 127.0.0.1 is the default.`
  return error.stack ?? String(error)
}
