/** The most links of a page that are told of. */
export const MOST_LINKS = 500
/** The longest address of a link, in UTF-16 code units. */
export const LONGEST_ADDRESS = 500
