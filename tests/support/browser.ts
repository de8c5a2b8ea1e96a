/** A real Chromium, for tests of the console. Its own profile each time; it speaks to nobody but the page's origin. */
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { existsSync } from 'node:fs'

/** Where systems put it: the first that is there is taken. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path in TEST_CHROMIUM, else a usual one. None is a failure of the tests, never a test left out. */
const executable = (): string => {
  const given = process.env['TEST_CHROMIUM']
  const found = (given === undefined ? USUAL : [given]).find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new Error(
    given === undefined
      ? 'The tests of the console need Chromium: "apt-get install chromium", or its path in TEST_CHROMIUM.'
      : `TEST_CHROMIUM names ${given}, and nothing is there.`,
  )
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), headless: true, args: FLAGS, timeout: 60_000 })
