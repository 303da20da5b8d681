import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChosenSettings, DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts'
import {
  LONGEST_SETTINGS_FILE,
  readSettingsFile,
  writeSettingsFile,
} from '../../../lib/settings/settings-file.ts'

const host = fc.constantFrom('www.example.org', 'example.invalid', 'news.example.org:8080')
const chosen: fc.Arbitrary<ChosenSettings> = fc.record(
  {
    version: fc.constant(1 as const),
    reach: fc.constantFrom('on-click' as const, 'on-sites' as const, 'everywhere' as const),
    sitesAdded: fc.array(host, { maxLength: 4 }),
    panelOnlySites: fc.array(host, { maxLength: 4 }),
    panelOnly: fc.boolean(),
    density: fc.constantFrom('first' as const, 'all' as const),
    densitySites: fc.dictionary(host, fc.constantFrom('once' as const, 'all' as const), { maxKeys: 2 }),
    ownMarks: fc.boolean(),
    neutralLook: fc.boolean(),
  },
  { requiredKeys: ['version'] },
)
const file = (choices: unknown, more: object = {}) =>
  JSON.stringify({ format: 'casenote-settings', version: 1, choices, ...more })

describe('a file of settings', () => {
  it('gives back exactly the choices that were made, and no default', () => {
    fc.assert(
      fc.property(chosen, choices => {
        expect(readSettingsFile(writeSettingsFile(choices))).toEqual({
          ok: true,
          chosen: choices,
          unknown: [],
        })
      }),
      { numRuns: 200 },
    )
    expect(JSON.parse(writeSettingsFile({ version: 1, panelOnly: true })).choices).toEqual({
      panelOnly: true,
    })
  })

  it('holds nothing but settings, whatever else was stored with them', () => {
    const stored = { version: 1, panelOnly: true, passphrase: 'secret', syncKey: 'AGE-SECRET-KEY' } as const
    const written = writeSettingsFile(stored)
    expect(written).not.toMatch(/secret/i)
    expect(Object.keys(DEFAULT_SETTINGS).filter(key => /pass|key|secret|token|url|user/i.test(key))).toEqual(
      [],
    )
  })

  it.each([
    ['no JSON', '{', 'not-json', ''],
    ['another file', '{"format":"casenote-library","version":1}', 'not-settings', ''],
    ['a list', '[]', 'not-settings', ''],
    ['a file of a newer version', file({}, { version: 2 }), 'newer', ''],
    ['a value that is none', file({ density: 'some' }), 'value', 'density'],
    ['a site that is none', file({ sitesAdded: ['https://x/'] }), 'site', 'sitesAdded'],
    [
      'a site that is none, with a choice of its own',
      file({ densitySites: { 'x y': 'all' } }),
      'site',
      'densitySites',
    ],
    ['very many sites', file({ sitesAdded: Array(1_001).fill('a.org') }), 'site', 'sitesAdded'],
    ['a very long file', ' '.repeat(LONGEST_SETTINGS_FILE + 1), 'too-long', ''],
  ])('takes nothing of %s, and says why', (_, text, code, setting) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, faults: [{ code, setting }] })
  })

  it('passes over settings that this version does not have, and says which', () => {
    expect(readSettingsFile(file({ panelOnly: true, sparkle: 3, __proto__x: 1 }))).toEqual({
      ok: true,
      chosen: { version: 1, panelOnly: true },
      unknown: ['sparkle', '__proto__x'],
    })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => void readSettingsFile(text)),
      {
        numRuns: 500,
      },
    )
    fc.assert(
      fc.property(fc.jsonValue(), choices => void readSettingsFile(file(choices))),
      { numRuns: 300 },
    )
  })
})
