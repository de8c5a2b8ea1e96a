import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import type { Config } from '../../../src/config.ts'

const read = (env: Readonly<Record<string, string>>): Partial<Config> => {
  const result = readConfig(env)
  return 'faults' in result ? {} : result.config
}

describe('settings about callers', () => {
  it('are moderate without a value', () => {
    expect(read({})).toMatchObject({
      operations: undefined,
      operationsOnly: false,
      keys: undefined,
      rate: { perSecond: 50, burst: 100, sparesLoopback: true },
      rateTrusted: { perSecond: 500, burst: 1000, sparesLoopback: true },
      trustProxy: 0,
      corsOrigins: [],
      apiKey: undefined,
    })
  })
  it('are taken as given', () => {
    const given = {
      SIFA_OPERATIONS: '/operations',
      SIFA_OPERATIONS_ONLY: 'on',
      SIFA_KEYS: '/run/keys.json',
      SIFA_RATE: '5',
      SIFA_RATE_TRUSTED: 'OFF',
      SIFA_TRUST_PROXY: '2',
      SIFA_CORS_ORIGINS: 'https://a.example, http://localhost:3000,https://a.example,http://[::1]:8080',
    }
    expect(read(given)).toMatchObject({
      operations: '/operations',
      operationsOnly: true,
      keys: '/run/keys.json',
      rate: { perSecond: 5, burst: 10, sparesLoopback: false },
      rateTrusted: undefined,
      trustProxy: 2,
      corsOrigins: ['https://a.example', 'http://localhost:3000', 'http://[::1]:8080'],
    })
    expect(read({ SIFA_RATE: '50:100' }).rate).toEqual({ perSecond: 50, burst: 100, sparesLoopback: false })
  })
})

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  SIFA_OPERATIONS_ONLY: ['yes', ' '],
  SIFA_RATE: ['0', '-1', '5:0', '0:5', '1.5', '5/s', '5:', ':5', '5:10:15', '1e3', '10000000', 'none', ' '],
  SIFA_RATE_TRUSTED: ['x'],
  SIFA_TRUST_PROXY: ['-1', '11', 'on', '10.0.0.0/8'],
  SIFA_CORS_ORIGINS: [
    '*',
    'null',
    'https://*.example',
    'a.example',
    '//a.example',
    'https://a.example/',
    'https://a.example/x',
    'https://a.example?x',
    'https://user@a.example',
    'https://A.example',
    'https://a.example:443',
    'http://a.example:80',
    'https://a.example:99999',
    'ftp://a.example',
    'file://',
    'https://a.example https://b.example',
    'https://a.example,',
    'https://a.example,*',
    'https://bücher.example',
  ],
}

describe('faults', () => {
  it.each(Object.entries(REFUSED).flatMap(([name, all]) => all.map((value) => [name, value] as const)))(
    '%s=%s is one',
    (name, value) => {
      const result = readConfig({ [name]: value })
      expect('faults' in result ? result.faults.map(({ setting }) => setting) : []).toEqual([name])
    },
  )
})
