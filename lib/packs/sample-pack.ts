/** The pack that ships with the extension and is taken with one press; until then nothing of it is used. */
export const SAMPLE_PACK = 'scotland-and-northern-ireland'
/** Its file, as a path from the extension's root. */
export const SAMPLE_PACK_FILE = 'packs/scotland-and-northern-ireland.jsonl'
