import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inProject } from '../../src/model/paths.ts'
import { startBrowser } from '../support/browser.ts'
import { residentKb } from '../support/database-processes.ts'
import { empty, spoke, testAddress, testDatabase } from '../support/database.ts'
import { startSifa } from '../support/sifa-process.ts'
import type { Sifa } from '../support/sifa-process.ts'

const ARABIC = /\p{Script=Arabic}{2,}/u
/** A busy machine takes its time to bring up an editor of 3 MB. */
const PATIENCE_MS = 45_000

let service: Sifa
let url: string
let browser: Browser
let page: Page
/** What the page must not do: speak to others, break its policy, fail. */
const faults: string[] = []

const watch = (of: Page): void => {
  of.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(`${url}/`) && !/^(data|blob):/.test(address)) faults.push(`asked ${address}`)
  })
  of.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} at ${response.url()}`)
  })
  of.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  of.on('pageerror', (error) => faults.push(String(error)))
}

/** What an editor shows, with the spaces that it draws as spaces that do not break. */
const textOf = async (editor: Locator): Promise<string> =>
  (await editor.locator('.view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ')

const shows = async (editor: Locator, pattern: RegExp): Promise<string> => {
  await expect.poll(() => textOf(editor), { timeout: PATIENCE_MS, interval: 100 }).toMatch(pattern)
  return textOf(editor)
}

const question = (): Locator => page.locator('.graphiql-query-editor .monaco-editor').first()
const answer = (): Locator => page.locator('.result-window .monaco-editor')

/** Planned beforehand: on a busy machine a new statement takes longer than the service waits for it. */
const planned = async (file: string): Promise<void> => {
  const query = readFileSync(inProject('tests', 'golden', 'article', `${file}.graphql`), 'utf8')
  const headers = { 'content-type': 'application/json' }
  const ask = () => fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  await vi.waitUntil(async () => (await ask()).ok, { timeout: 120_000 })
}

/** Runs in the page: the editor draws its lines anew, so they are looked at all in one moment. */
const STYLES_OF_ARABIC = `[...document.querySelectorAll('.result-window .view-line span[style*="unicode-bidi"]')]
  .map((element) => getComputedStyle(element))
  .map(({ unicodeBidi, fontFamily, fontFeatureSettings }) => ({ unicodeBidi, fontFamily, fontFeatureSettings }))`

beforeAll(async () => {
  const database = testDatabase()
  await empty(database)
  await database.close()
  const { uri, user, password, database: name } = testAddress()
  service = startSifa(['start'], {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: name,
    PORT: '0',
    SIFA_SEED: 'article',
  })
  const ready = service.says(/Ready in .*: (http:\/\/[\d.:]+)\/graphql/)
  browser = await startBrowser()
  url = (await ready)[1] ?? ''
  for (const file of ['01-whom-did-brennan-meet', '06-kin']) await planned(file)
  const context = await browser.newContext({ viewport: { width: 1280, height: 2_000 } })
  context.setDefaultTimeout(PATIENCE_MS)
  page = await context.newPage()
  watch(page)
})
afterAll(async () => {
  await browser.close()
  service.signal('SIGKILL')
  await service.ended
})

describe('the console in a browser', () => {
  it('opens at / with its questions as tabs', async () => {
    const response = await page.goto(url)
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self';")
    expect(await shows(question(), /query WhomDidHeMeet/)).toMatch(/^# Whom did John Brennan meet/)
    expect(await page.title()).toBe('Sifa')
    const tabs = page.locator('.graphiql-tabs > *')
    await expect.poll(() => tabs.count(), { timeout: PATIENCE_MS }).toBe(8)
  })
  it('runs the first one and shows names in Arabic', async () => {
    spoke()
    await page.locator('.graphiql-execute-button').click()
    expect(await shows(answer(), ARABIC)).toMatch(/"totalCount": 8/)
  })
  it('lets an Arabic string run from right to left by itself, and puts no box around its letters', async () => {
    await expect
      .poll(() => page.evaluate(STYLES_OF_ARABIC), { timeout: PATIENCE_MS })
      .toContainEqual({
        unicodeBidi: 'plaintext',
        fontFamily: expect.stringMatching(/^"?Sifa Arabic/) as string,
        fontFeatureSettings: expect.not.stringContaining('"liga" 0') as string,
      })
    expect(await page.locator('.unicode-highlight').count()).toBe(0)
  })
  it('takes an Arabic name in a question', async () => {
    spoke()
    await page.getByRole('tab', { name: 'Kin' }).click()
    await shows(question(), /صدام حفتر/)
    // GraphiQL takes a tab's operation over a tenth of a second after its text.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))')
    await page.locator('.graphiql-execute-button').click()
    await shows(answer(), /"SON_OF"/)
  })
  it("has the schema's own words", async () => {
    await page.getByRole('button', { name: /Documentation Explorer/ }).click()
    const docs = page.locator('.graphiql-plugin')
    await docs.getByText('Encounter', { exact: true }).first().click()
    const sdl = readFileSync(inProject('schema', 'encounters.graphql'), 'utf8')
    const words = /"([^"]+)"\s*type Encounter\b/.exec(sdl)?.[1]
    await docs
      .getByText(words ?? 'no description')
      .first()
      .waitFor()
  })
  it('waits for a service that is starting', async () => {
    const other = await page.context().newPage()
    let asked = 0
    await other.route('**/graphql', (route) => {
      asked += 1
      return asked > 2
        ? route.continue()
        : route.fulfill({
            status: 503,
            headers: { 'retry-after': '1' },
            json: { errors: [{ message: 'x' }] },
          })
    })
    await other.goto(url)
    await expect.poll(() => asked, { timeout: PATIENCE_MS }).toBeGreaterThan(2)
    await other.close()
  })
  it('has asked nobody else, kept its policy and met no error', () => {
    expect(faults).toEqual([])
  })
})

describe('without a browser', () => {
  it('the service keeps its memory: files are read as they are asked for', async () => {
    expect(await (await fetch(url)).json()).toMatchObject({ service: 'sifa' })
    expect(residentKb(service.pid)).toBeLessThan(200_000)
  })
  it('nothing in the bundle asks for more than its licence to be kept', () => {
    const licences = readFileSync(inProject('dist', 'console', 'licences.md'), 'utf8')
    const found = [...licences.matchAll(/^## (.+) \((.+)\)$/gm)].map(([, name, licence]) => ({
      name,
      licence,
    }))
    expect(found.length).toBeGreaterThan(50)
    const allowed = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']
    expect(found.filter(({ licence }) => !allowed.includes(licence ?? ''))).toEqual([])
  })
})
