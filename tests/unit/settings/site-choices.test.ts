import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTITY_KINDS } from '../../../lib/knowledge/entity-id.ts'
import {
  DEFAULT_SETTINGS,
  DENSITIES,
  densityOn,
  kindsOffOn,
  type Settings,
} from '../../../lib/settings/settings.ts'
import {
  choicesFor,
  kindsShownOn,
  sitesWithChoices,
  withDensity,
  withKindEverywhere,
  withKindOnSite,
  withoutChoices,
  withPanelOnly,
} from '../../../lib/settings/site-choices.ts'

const [HERE, THERE] = ['here.example', 'there.example']
const general = (settings: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...settings })

describe('choices for one site', () => {
  it('hold there and nowhere else, and give way to the general choice when they are taken back', () => {
    const chosen = { ...general(), ...withDensity(general(), HERE, 'all') }
    expect([densityOn(chosen, HERE), densityOn(chosen, THERE)]).toEqual(['all', 'first'])
    const general2 = { ...chosen, density: 'once' } as const
    expect([densityOn(general2, HERE), densityOn(general2, THERE)]).toEqual(['all', 'once'])
    expect(densityOn({ ...general2, ...withDensity(general2, HERE, null) }, HERE)).toBe('once')
    expect(densityOn(general(), 'constructor')).toBe('first')
  })

  it('keep of kinds only what differs, so that the rest follows the general choice', () => {
    const settings = general({ kindsOff: ['term'] })
    expect(withKindOnSite(settings, HERE, 'term', true)).toEqual({
      kindsOffSites: {},
      kindsOnSites: { [HERE]: ['term'] },
    })
    expect(withKindOnSite(settings, HERE, 'term', false)).toEqual({ kindsOffSites: {}, kindsOnSites: {} })
    expect(withKindOnSite(settings, HERE, 'place', false)).toEqual({
      kindsOffSites: { [HERE]: ['place'] },
      kindsOnSites: {},
    })
  })

  it('make a kind seen, or not, whatever was chosen before: on this site, or everywhere', () => {
    const kinds = fc.subarray([...ENTITY_KINDS])
    const settings = fc
      .record({ off: kinds, offHere: kinds, onHere: kinds, offThere: kinds })
      .map(({ off, offHere, onHere, offThere }) =>
        general({
          kindsOff: off,
          kindsOffSites: { [HERE]: offHere, [THERE]: offThere },
          kindsOnSites: { [HERE]: onHere.filter(kind => !offHere.includes(kind)) },
        }),
      )
    fc.assert(
      fc.property(settings, fc.constantFrom(...ENTITY_KINDS), fc.boolean(), (before, kind, isOn) => {
        const onSite = { ...before, ...withKindOnSite(before, HERE, kind, isOn) }
        expect(kindsOffOn(onSite, HERE).has(kind)).toBe(!isOn)
        expect(kindsOffOn(onSite, THERE)).toEqual(kindsOffOn(before, THERE))
        const others = (each: Settings) => kindsShownOn(each, HERE).filter(shown => shown !== kind)
        expect(others(onSite)).toEqual(others(before))
        const everywhere = { ...before, ...withKindEverywhere(before, HERE, kind, isOn) }
        expect(kindsOffOn(everywhere, HERE).has(kind)).toBe(!isOn)
        expect(kindsOffOn(everywhere, 'third.example').has(kind)).toBe(!isOn)
        expect(others(everywhere)).toEqual(others(before))
      }),
    )
  })

  it('are listed by site, and all of one site are taken back at once', () => {
    let settings = general({ kindsOff: ['term'] })
    for (const change of [
      withDensity(settings, HERE, 'once'),
      withPanelOnly(settings, THERE, true),
      { ...withKindOnSite(settings, HERE, 'place', false), kindsOnSites: { 'c.example': ['term' as const] } },
    ]) {
      settings = { ...settings, ...change }
    }
    expect(sitesWithChoices(settings)).toEqual(['c.example', HERE, THERE])
    expect(choicesFor(settings, HERE)).toEqual({
      density: 'once',
      ownDensity: 'once',
      isPanelOnly: false,
      kindsOff: ['place'],
      kindsOn: [],
    })
    const after = { ...settings, ...withoutChoices(settings, host => host === HERE) }
    expect(sitesWithChoices(after)).toEqual(['c.example', THERE])
    expect(densityOn(after, HERE)).toBe(DENSITIES[1])
  })
})
