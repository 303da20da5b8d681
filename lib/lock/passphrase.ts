/** Fewer characters are not taken: where there are few, all of them can be tried. */
export const SHORTEST_PASSPHRASE = 8
