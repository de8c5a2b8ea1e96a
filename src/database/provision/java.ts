/** Finds a Java runtime for Neo4j 5.26: https://neo4j.com/docs/operations-manual/5/installation/requirements/ */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Java {
  /** Absolute, or the name by which the system finds it. */
  readonly command: string
  /** As it says itself: "17.0.15". */
  readonly version: string
  readonly major: number
  readonly from: 'JAVA_HOME' | 'PATH' | 'cache'
  /** Whether Neo4j 5.26 is released for this version. A newer one is tried. */
  readonly verified: boolean
}

/** A Java that was looked at and is not used. */
export interface Unusable {
  readonly command: string
  readonly from: Java['from']
  readonly why: string
}

export interface JavaSearch {
  /** Best first: released for it, then newer ones. */
  readonly usable: readonly Java[]
  readonly unusable: readonly Unusable[]
}

const VERIFIED = [17, 21]
const OLDEST = 17

/** Where one place's executables are. */
export const javaIn = (home: string): string =>
  join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java')

/** Asks the Java of JAVA_HOME, then that of PATH, for its version. Nothing is started but `java -version`. */
export const findJava = async ({
  javaHome,
  onPath = 'java',
}: {
  readonly javaHome?: string | undefined
  /** The name to look for on PATH. */
  readonly onPath?: string
}): Promise<JavaSearch> => {
  const looks = [
    ...(javaHome === undefined ? [] : [look(javaIn(javaHome), 'JAVA_HOME')]),
    look(onPath, 'PATH'),
  ]
  const found = await Promise.all(looks)
  const usable = found.filter((one): one is Java => 'version' in one)
  return {
    usable: [...usable.filter(({ verified }) => verified), ...usable.filter(({ verified }) => !verified)],
    unusable: found.filter((one): one is Unusable => 'why' in one),
  }
}

/** Runs `java -version` and judges what it says. */
export const look = async (command: string, from: Java['from']): Promise<Java | Unusable> => {
  try {
    const { stdout, stderr } = await run(command, ['-version'], { timeout: 20_000 })
    return judge(command, from, `${stderr}\n${stdout}`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { command, from, why: code === 'ENOENT' ? 'is not there' : `does not run: ${firstLine(message)}` }
  }
}

const judge = (command: string, from: Java['from'], said: string): Java | Unusable => {
  const version = /version "([^"]+)"/.exec(said)?.[1]
  const numbers = version?.split(/[._+-]/).map(Number) ?? []
  const major = numbers[0] === 1 ? numbers[1] : numbers[0]
  if (version === undefined || major === undefined || Number.isNaN(major))
    return { command, from, why: `does not say its version: ${firstLine(said)}` }
  if (major < OLDEST) return { command, from, why: `is Java ${version}; Neo4j 5.26 needs 17 or 21` }
  return { command, from, version, major, verified: VERIFIED.includes(major) }
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''
