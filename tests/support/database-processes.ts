/** What the system says of a process. Linux has it in files; elsewhere `ps` is asked. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ask = (pid: number, file: string, column: string): number => {
  const text =
    process.platform === 'linux'
      ? new RegExp(`^${file}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' })
  return Number(text)
}

export const parentOf = (pid: number): number => ask(pid, 'PPid', 'ppid')

/** Resident memory in KiB. */
export const residentKb = (pid: number): number => ask(pid, 'VmRSS', 'rss')
