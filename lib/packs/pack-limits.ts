// How much a pack may hold: apart from its schema, which only those need who read one.

/** The longest file that is read, in UTF-16 code units. */
export const LONGEST_PACK = 2_000_000
/** The longest line of a pack, in UTF-16 code units. */
export const LONGEST_PACK_LINE = 20_000
export const MOST_ENTITIES_OF_A_PACK = 1_000
export const MOST_PACKS = 20
export const MOST_ALIASES = 40

/** The pack that what a reader adds by hand goes into. */
export const OWN_PACK = 'my-own'

/** Of what a reader writes by hand of somebody they follow, in UTF-16 code units. */
export const LONGEST_DESCRIPTION = 100
export const LONGEST_NOTE = 420
export const LONGEST_NAME = 160
