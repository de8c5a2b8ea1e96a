import { describe, expect, it } from 'vitest'
import { prefixLook } from '../../../src/model/names/prefix.ts'

describe('a text that somebody types', () => {
  it('asks for its whole words, and for what its last word may become', () => {
    expect(prefixLook('Khalifa Haf')).toMatchObject({
      norm: 'khalifa haf',
      words: ['khalifa'],
      last: 'haf',
      query: '+(HLF) +(HF*)',
      heard: true,
    })
  })

  it('asks the index for nothing as long as it has no consonant', () => {
    expect(prefixLook('a')).toMatchObject({ norm: 'a', query: 'NOTHING', heard: false })
    expect(prefixLook('khalifa a')).toMatchObject({ query: '+(HLF)', heard: false })
  })

  it('means nobody before the first letter', () => {
    expect(prefixLook(' ')).toEqual({ norm: '\n', words: [], last: '\n', query: 'NOTHING', heard: false })
  })
})
