import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSyncKey, readSyncKey, wordsOf } from '../../../../lib/sync/keys/sync-key.ts'

const key = await newSyncKey()
const words = wordsOf(key)

describe('the sync key', () => {
  it('is carried as 24 words, however they are typed', () => {
    expect(words).toHaveLength(24)
    expect(readSyncKey(words.join(' '))).toEqual({ ok: true, key })
    const numbered = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n')
    expect(readSyncKey(numbered)).toEqual({ ok: true, key })
  })

  it('is carried as the line for age', () => {
    expect(readSyncKey(`# created: today\n${key}\n`)).toEqual({ ok: true, key })
    const broken = key.replace(/.$/, last => (last === 'Q' ? 'P' : 'Q'))
    expect(readSyncKey(broken)).toEqual({ ok: false, fault: 'checksum' })
  })

  it('says which word is wrong and what it may be', () => {
    const typed = [...words.slice(0, 4), 'abandn', ...words.slice(5)].join(' ')
    expect(readSyncKey(typed)).toEqual({ ok: false, fault: 'unknown-word', at: 4, meant: ['abandon'] })
  })

  it('says how many words there are, and that they are in the wrong order', () => {
    expect(readSyncKey(words.slice(1).join(' '))).toEqual({ ok: false, fault: 'word-count', words: 23 })
    const turned = Array.from({ length: 24 }, (_, index) => (index === 0 ? 'zoo' : 'abandon')).join(' ')
    expect(readSyncKey(turned)).toEqual({ ok: false, fault: 'checksum' })
    expect(readSyncKey(' 12 ')).toEqual({ ok: false, fault: 'no-key' })
  })

  it('answers whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), typed => !readSyncKey(typed).ok))
  })
})
