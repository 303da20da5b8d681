import { type ChosenSettings, chosenSettingsSchema } from './settings.ts'

/**
 * A file of settings: the explicit choices of a reader and nothing else. No passphrase, no key and nothing of sync is
 * among the settings, and only keys of the schema are ever written or taken.
 */
const FORMAT = 'casenote-settings'
const VERSION = 1
/** The longest file that is read, in UTF-16 code units. */
export const LONGEST_SETTINGS_FILE = 200_000
const MOST_SITES = 1_000
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/

/** Why a file of settings cannot be taken; each code has its words: `settings_fault_<code>`. */
export interface SettingsFault {
  readonly code: 'too-long' | 'not-json' | 'not-settings' | 'newer' | 'value' | 'site'
  /** The setting it is about, as the file calls it; empty for the file as a whole. */
  readonly setting: string
}

export type SettingsRead =
  | {
      readonly ok: true
      readonly chosen: ChosenSettings
      /** Settings of the file that this version does not have. */
      readonly unknown: readonly string[]
    }
  | { readonly ok: false; readonly faults: readonly SettingsFault[] }

/** The choices as a file. */
export function writeSettingsFile(chosen: ChosenSettings): string {
  const { version: _version, ...choices } = chosenSettingsSchema.parse(chosen)
  return `${JSON.stringify({ format: FORMAT, version: VERSION, choices }, null, 2)}\n`
}

/** Reads such a file. Never throws; with one fault nothing of the file is taken. */
export function readSettingsFile(text: string): SettingsRead {
  const failed = (code: SettingsFault['code']): SettingsRead => ({
    ok: false,
    faults: [{ code, setting: '' }],
  })
  if (text.length > LONGEST_SETTINGS_FILE) return failed('too-long')
  const file = parsed(text)
  if (file === undefined) return failed('not-json')
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.choices)) return failed('not-settings')
  if (typeof file.version !== 'number' || file.version > VERSION) return failed('newer')
  const { version: _version, ...shape } = chosenSettingsSchema.shape
  const faults: SettingsFault[] = []
  const unknown: string[] = []
  const taken: [string, unknown][] = []
  for (const [setting, value] of Object.entries(file.choices)) {
    if (!Object.hasOwn(shape, setting)) unknown.push(setting.slice(0, 60))
    else if (!shape[setting as keyof typeof shape].safeParse(value).success)
      faults.push({ code: 'value', setting })
    else if (!areSites(sitesIn(value))) faults.push({ code: 'site', setting })
    else taken.push([setting, value])
  }
  if (faults.length > 0) return { ok: false, faults }
  const chosen = chosenSettingsSchema.parse({ version: 1, ...Object.fromEntries(taken) })
  return { ok: true, chosen, unknown: unknown.slice(0, 20) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists among the settings are lists of hosts, and what is chosen for single hosts stands under their names. */
const sitesIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isRecord(value) ? Object.keys(value) : []

const areSites = (values: readonly unknown[]) =>
  values.length <= MOST_SITES &&
  values.every(value => typeof value === 'string' && value.length <= 260 && HOST.test(value))
