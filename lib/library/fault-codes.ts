/** What can keep the library from doing what it was asked. Each has its words: `library_fault_<code>`. */
export const LIBRARY_FAULTS = [
  /** The browser has no room left for it. */
  'disk-full',
  /** Asked from a private window, and the reader has not allowed that. */
  'private-window',
  /** It is locked with a passphrase, or was locked by another window meanwhile. */
  'locked',
  /** There is no such snippet (any more). */
  'gone',
  /** What is stored, or what came in, cannot be read. */
  'unreadable',
  /** What is to be saved is no snippet: too long, or not of its form. */
  'unfit',
  /** It was written by a newer version of Casenote. */
  'newer',
  /** Another window holds the database open in an older form. */
  'blocked',
  /** The browser gives no access to its database. */
  'unavailable',
] as const
export type LibraryFault = (typeof LIBRARY_FAULTS)[number]
