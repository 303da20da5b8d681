import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, inForce, paintsOn } from '../../../lib/settings/settings.ts'

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
