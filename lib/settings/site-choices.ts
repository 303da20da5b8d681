import { ENTITY_KINDS, type EntityKind } from '../knowledge/entity-id.ts'
import { type Density, densityOn, kindsOffOn, type Settings } from './settings.ts'

/** The settings in which a site has choices of its own about marks. They stay on the device: they say what is read. */
const OF_SITES = [
  'densitySites',
  'kindsOffSites',
  'kindsOnSites',
] as const satisfies readonly (keyof Settings)[]

/** How marks are made on one site, and what of it was chosen for this site alone. */
export interface SiteChoices {
  /** In force here. */
  readonly density: Density
  /** `null` where the general choice holds. */
  readonly ownDensity: Density | null
  readonly isPanelOnly: boolean
  /** Not marked here, although they are elsewhere. */
  readonly kindsOff: readonly EntityKind[]
  /** Marked here, although they are not elsewhere. */
  readonly kindsOn: readonly EntityKind[]
}

export function choicesFor(settings: Settings, host: string): SiteChoices {
  return {
    density: densityOn(settings, host),
    ownDensity: at(settings.densitySites, host) ?? null,
    isPanelOnly: settings.panelOnlySites.includes(host),
    kindsOff: at(settings.kindsOffSites, host) ?? [],
    kindsOn: at(settings.kindsOnSites, host) ?? [],
  }
}

/** Every site that has choices of its own, in the order of the alphabet. */
export function sitesWithChoices(settings: Settings): readonly string[] {
  const hosts = [...settings.panelOnlySites, ...OF_SITES.flatMap(name => Object.keys(settings[name]))]
  return [...new Set(hosts)].sort()
}

/** What to choose so that a site marks as densely as this; `null` for as everywhere else. */
export function withDensity(settings: Settings, host: string, density: Density | null): Partial<Settings> {
  return { densitySites: replaced(settings.densitySites, host, density) }
}

export function withPanelOnly({ panelOnlySites }: Settings, host: string, isOn: boolean): Partial<Settings> {
  const others = panelOnlySites.filter(each => each !== host)
  return { panelOnlySites: isOn ? [...others, host] : others }
}

/**
 * What to choose so that a kind is marked, or not, on one site. Only what differs from the general choice is kept, so
 * that the site follows when that is changed.
 */
export function withKindOnSite(
  settings: Settings,
  host: string,
  kind: EntityKind,
  isOn: boolean,
): Partial<Settings> {
  const isOnElsewhere = !settings.kindsOff.includes(kind)
  const kinds = (sites: Settings['kindsOffSites'], isIn: boolean) => {
    const others = (at(sites, host) ?? []).filter(each => each !== kind)
    const next = isIn ? [...others, kind] : others
    return replaced(sites, host, next.length > 0 ? next : null)
  }
  return {
    kindsOffSites: kinds(settings.kindsOffSites, !isOn && isOnElsewhere),
    kindsOnSites: kinds(settings.kindsOnSites, isOn && !isOnElsewhere),
  }
}

/** The same everywhere; what was chosen for this one site about the kind gives way, so that what is seen changes. */
export function withKindEverywhere(
  settings: Settings,
  host: string,
  kind: EntityKind,
  isOn: boolean,
): Partial<Settings> {
  const others = settings.kindsOff.filter(each => each !== kind)
  const kindsOff = isOn ? others : [...others, kind]
  return { kindsOff, ...withKindOnSite({ ...settings, kindsOff }, host, kind, isOn) }
}

/** What to choose so that the general choices hold on some sites again. */
export function withoutChoices(settings: Settings, isOne: (host: string) => boolean): Partial<Settings> {
  const left = <Value>(sites: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(sites).filter(([host]) => !isOne(host)))
  return {
    panelOnlySites: settings.panelOnlySites.filter(host => !isOne(host)),
    densitySites: left(settings.densitySites),
    kindsOffSites: left(settings.kindsOffSites),
    kindsOnSites: left(settings.kindsOnSites),
  }
}

/** The kinds that are marked on a site, in their order. */
export function kindsShownOn(settings: Settings, host: string): readonly EntityKind[] {
  const off = kindsOffOn(settings, host)
  return ENTITY_KINDS.filter(kind => !off.has(kind))
}

const at = <Value>(sites: Readonly<Record<string, Value>>, host: string): Value | undefined =>
  Object.hasOwn(sites, host) ? sites[host] : undefined

function replaced<Value>(
  sites: Readonly<Record<string, Value>>,
  host: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const others = Object.entries(sites).filter(([each]) => each !== host)
  return Object.fromEntries(value === null ? others : [...others, [host, value]])
}
