/** How much of a page's HTML is sent for a clean copy, in UTF-16 code units; the rest is cut off. */
export const LONGEST_HTML = 3_000_000
