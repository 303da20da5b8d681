import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, inForce, kindsOffOn, paintsOn } from '../../../lib/settings/settings.ts'

describe('inForce', () => {
  it('fills what was not chosen with the defaults', () => {
    expect(inForce({ version: 1 })).toEqual(DEFAULT_SETTINGS)
    expect(inForce({ version: 1, density: 'all' })).toEqual({ ...DEFAULT_SETTINGS, density: 'all' })
  })
})

describe('paintsOn', () => {
  it('paints nowhere with panel only, and not on the sites it is set for', () => {
    expect(paintsOn(inForce({ version: 1 }), 'www.gov.uk')).toBe(true)
    expect(paintsOn(inForce({ version: 1, panelOnly: true }), 'www.gov.uk')).toBe(false)
    const someSites = inForce({ version: 1, panelOnlySites: ['www.gov.uk'] })
    expect(paintsOn(someSites, 'www.gov.uk')).toBe(false)
    expect(paintsOn(someSites, 'www.bbc.co.uk')).toBe(true)
  })
})

describe('kindsOffOn', () => {
  it('leaves out the kinds that are off everywhere and those that are off on this host', () => {
    const settings = inForce({ version: 1, kindsOff: ['term'], kindsOffSites: { 'a.example': ['place'] } })
    expect([...kindsOffOn(settings, 'a.example')]).toEqual(['term', 'place'])
    expect([...kindsOffOn(settings, 'b.example')]).toEqual(['term'])
    expect([...kindsOffOn(settings, 'constructor')]).toEqual(['term'])
  })
})
