import * as z from 'zod/mini'
import { ENTITY_KINDS, type EntityKind } from '../knowledge/entity-id.ts'
import { LANGUAGES, type Language, languageOfBrowser } from '../language/languages.ts'

/** How far Casenote may look. Which sites it can in fact read is decided by the browser's permissions. */
export const REACHES = ['on-click', 'on-sites', 'everywhere'] as const
export type Reach = (typeof REACHES)[number]

/** Paint the first mention of each entity on a page, the first in each post, or every one. */
export const DENSITIES = ['once', 'first', 'all'] as const
export type Density = (typeof DENSITIES)[number]

/**
 * What the reader chose, and nothing else: a setting that was never touched is not stored, so that a better
 * default of a later version reaches everyone.
 */
export const chosenSettingsSchema = z.object({
  version: z.literal(1),
  reach: z.optional(z.enum(REACHES)),
  /** Host patterns the reader removed from or added to the ready list. */
  sitesAdded: z.optional(z.array(z.string())),
  sitesRemoved: z.optional(z.array(z.string())),
  /** Nothing is painted on any page; the panel alone shows what was found. */
  panelOnly: z.optional(z.boolean()),
  /** Hosts on which nothing is painted. */
  panelOnlySites: z.optional(z.array(z.string())),
  density: z.optional(z.enum(DENSITIES)),
  /** Kinds that are neither marked nor listed: anywhere, and on pages of single hosts. */
  kindsOff: z.optional(z.array(z.enum(ENTITY_KINDS))),
  kindsOffSites: z.optional(z.record(z.string(), z.array(z.enum(ENTITY_KINDS)))),
  /** What is otherwise on single hosts: how densely pages are marked, and kinds that are off everywhere else. */
  densitySites: z.optional(z.record(z.string(), z.enum(DENSITIES))),
  kindsOnSites: z.optional(z.record(z.string(), z.array(z.enum(ENTITY_KINDS)))),
  /** Remember pages about probation that were read, by their fingerprints, to tell what was met before. */
  history: z.optional(z.boolean()),
  /** Draw the reader's own passages on their pages again. */
  ownMarks: z.optional(z.boolean()),
  /** Offer a button to save beside each selection, on pages that are marked. */
  saveButton: z.optional(z.boolean()),
  /** Let what is read in private windows be saved. */
  saveInPrivate: z.optional(z.boolean()),
  /** Bear a name and an icon that say nothing, where the browser lets them be changed. */
  neutralLook: z.optional(z.boolean()),
  /** After how many minutes without use a library with a passphrase locks; 0 for only when the browser closes. */
  lockAfter: z.optional(z.number().check(z.nonnegative())),
  /** What the interface speaks. */
  language: z.optional(z.enum(LANGUAGES)),
})
export type ChosenSettings = z.infer<typeof chosenSettingsSchema>

export interface Settings {
  readonly reach: Reach
  readonly sitesAdded: readonly string[]
  readonly sitesRemoved: readonly string[]
  readonly panelOnly: boolean
  readonly panelOnlySites: readonly string[]
  readonly density: Density
  readonly kindsOff: readonly EntityKind[]
  readonly kindsOffSites: Readonly<Record<string, readonly EntityKind[]>>
  readonly densitySites: Readonly<Record<string, Density>>
  readonly kindsOnSites: Readonly<Record<string, readonly EntityKind[]>>
  readonly history: boolean
  readonly ownMarks: boolean
  readonly saveButton: boolean
  readonly saveInPrivate: boolean
  readonly neutralLook: boolean
  readonly lockAfter: number
  readonly language: Language
}

export const DEFAULT_SETTINGS: Settings = {
  reach: 'on-click',
  sitesAdded: [],
  sitesRemoved: [],
  panelOnly: false,
  panelOnlySites: [],
  density: 'first',
  kindsOff: [],
  kindsOffSites: {},
  densitySites: {},
  kindsOnSites: {},
  history: false,
  ownMarks: true,
  saveButton: true,
  saveInPrivate: false,
  neutralLook: false,
  lockAfter: 15,
  language: languageOfBrowser(),
}

/** The settings in force: what was chosen over what is the default. */
export function inForce(chosen: ChosenSettings): Settings {
  const { version: _version, ...choices } = chosen
  const made = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
  return { ...DEFAULT_SETTINGS, ...made }
}

/** Whether marks may be painted on pages of this host. */
export function paintsOn(settings: Settings, host: string): boolean {
  return !settings.panelOnly && !settings.panelOnlySites.includes(host)
}

/** The kinds that are neither marked nor listed on pages of this host. */
export function kindsOffOn(
  { kindsOff, kindsOffSites, kindsOnSites }: Settings,
  host: string,
): ReadonlySet<EntityKind> {
  const on = new Set(Object.hasOwn(kindsOnSites, host) ? kindsOnSites[host] : [])
  const off = Object.hasOwn(kindsOffSites, host) ? kindsOffSites[host] : []
  return new Set([...kindsOff.filter(kind => !on.has(kind)), ...(off ?? [])])
}

/** How densely pages of this host are marked. */
export function densityOn({ density, densitySites }: Settings, host: string): Density {
  return (Object.hasOwn(densitySites, host) ? densitySites[host] : undefined) ?? density
}
