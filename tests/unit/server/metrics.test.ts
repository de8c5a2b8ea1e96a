import { describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/run.ts'
import { metered } from '../../../src/server/metered.ts'
import { createMetrics } from '../../../src/server/metrics.ts'

/** Lines of a metric that hold a figure. */
const figures = (text: string, name: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(name) && !/_bucket|_sum/.test(line))

const NONE: ReadonlySet<never> = new Set()
const ended = { path: '/graphql', method: 'POST', status: 200, seconds: 0.02, codes: NONE }

describe('metrics', () => {
  it('have a help and a type each, names by the conventions, and none of another registry', async () => {
    const text = await createMetrics().text()
    const names = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) => [name, type])
    expect(names.length).toBeGreaterThan(20)
    for (const [name = '', type] of names) {
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'))
      expect(name).toMatch(/^(sifa|process|nodejs)_[a-z0-9_]+$/)
      if (name.startsWith('sifa_')) expect(name.endsWith('_total')).toBe(type === 'counter')
    }
    const other = createMetrics()
    other.request(ended)
    expect(figures(await createMetrics().text(), 'sifa_http_requests_total')).toEqual([])
  })
  it('count requests by path, method and class, whatever callers make up', async () => {
    const metrics = createMetrics()
    metrics.request(ended)
    metrics.request({ ...ended, status: 503, codes: new Set(['OVERLOADED', 'STATEMENT_TIMEOUT'] as const) })
    metrics.request({ ...ended, path: 'other', method: 'PROPFIND', status: 404 })
    metrics.request({ ...ended, status: undefined })
    metrics.error('BAD_REQUEST')
    const text = await metrics.text()
    expect(figures(text, 'sifa_http_requests_total')).toEqual([
      'sifa_http_requests_total{path="/graphql",method="POST",status="2xx"} 1',
      'sifa_http_requests_total{path="/graphql",method="POST",status="5xx"} 1',
      'sifa_http_requests_total{path="other",method="other",status="4xx"} 1',
      'sifa_http_requests_total{path="/graphql",method="POST",status="left"} 1',
    ])
    expect(figures(text, 'sifa_graphql_duration_seconds_count')).toEqual([
      'sifa_graphql_duration_seconds_count{status="2xx"} 1',
      'sifa_graphql_duration_seconds_count{status="5xx"} 1',
      'sifa_graphql_duration_seconds_count{status="left"} 1',
    ])
    expect(figures(text, 'sifa_errors_total')).toEqual([
      'sifa_errors_total{code="OVERLOADED"} 1',
      'sifa_errors_total{code="STATEMENT_TIMEOUT"} 1',
      'sifa_errors_total{code="BAD_REQUEST"} 1',
    ])
  })
  it('count each text once, and each statement with how it ended', async () => {
    const metrics = createMetrics()
    const read = ({ text }: { text: string }) =>
      text === 'c' ? Promise.reject(new Error('no')) : Promise.resolve([])
    const database = metered({ read } as unknown as Database, metrics)
    for (const text of ['a', 'b', 'a', 'b', 'a']) await database.read({ text, parameters: { n: 1 } })
    await expect(database.read({ text: 'c', parameters: {} })).rejects.toThrow('no')
    const text = await metrics.text()
    expect(figures(text, 'sifa_statements_total')).toEqual(['sifa_statements_total 6'])
    expect(figures(text, 'sifa_statement_texts_total')).toEqual(['sifa_statement_texts_total 3'])
    expect(figures(text, 'sifa_statement_duration_seconds_count')).toEqual([
      'sifa_statement_duration_seconds_count{outcome="answered"} 5',
      'sifa_statement_duration_seconds_count{outcome="failed"} 1',
    ])
  })
})

describe('gauges', () => {
  it('are looked at when somebody asks, and left out where there is nothing yet', async () => {
    const metrics = createMetrics()
    const early = await metrics.text()
    expect(figures(early, 'sifa_ready')).toEqual(['sifa_ready 0'])
    expect(figures(early, 'sifa_graph_revision')).toEqual([])
    expect(figures(early, 'sifa_queue_running')).toEqual([])
    const state = { waiting: 3 }
    metrics.watch({ waiting: () => state.waiting, running: () => 6 })
    metrics.watch({ knownTexts: () => 9, ready: () => true })
    state.waiting = 5
    metrics.refused('late')
    const text = await metrics.text()
    expect(figures(text, 'sifa_ready')).toEqual(['sifa_ready 1'])
    expect(figures(text, 'sifa_queue')).toEqual([
      'sifa_queue_waiting 5',
      'sifa_queue_running 6',
      'sifa_queue_refused_total{reason="full"} 0',
      'sifa_queue_refused_total{reason="late"} 1',
    ])
    expect(figures(text, 'sifa_statement_texts_known')).toEqual(['sifa_statement_texts_known 9'])
  })
  it('ask for the revision once a second at most, and do without it where the database hangs or fails', async () => {
    const asked = { times: 0 }
    const known = createMetrics()
    known.watch({ revision: () => Promise.resolve((asked.times += 1)) })
    for (let i = 0; i < 3; i += 1)
      expect(figures(await known.text(), 'sifa_graph_revision')).toEqual(['sifa_graph_revision 1'])
    const signals: AbortSignal[] = []
    const hangs = createMetrics()
    hangs.watch({ revision: (signal) => new Promise(() => signals.push(signal)) })
    const fails = createMetrics()
    fails.watch({ revision: () => Promise.reject(new Error('no')) })
    for (const metrics of [hangs, fails])
      expect(figures(await metrics.text(), 'sifa_graph_revision')).toEqual([])
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })
})
