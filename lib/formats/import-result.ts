import type { Brought } from '../library/bring.ts'

/** What a file was recognised as. */
export const IMPORT_FORMATS = ['casenote', 'web-annotation', 'hypothesis', 'readwise', 'kindle'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** What can be wrong with a whole file. Each has its words: `import_fault_<code>`. */
export const FILE_FAULTS = [
  /** It holds nothing. */
  'empty',
  /** It is larger than a browser can take in at once, or holds more than anybody can have written. */
  'too-large',
  /** None of the formats that can be read. */
  'unknown-format',
  /** Written by a newer version of Casenote, in a form that this one does not know. */
  'newer',
  /** It should be one of the formats, but it is cut short or was changed by hand. */
  'damaged',
  /** It is in one of the formats, and there is nothing in it that could be taken in. */
  'nothing-in-it',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** What can be wrong with one item of a file; the others are taken in nevertheless. Words: `import_item_<code>`. */
export const ITEM_FAULTS = [
  /** It is not of the form that the format asks for; `place` says where. */
  'unfit',
  /** It has neither a quote nor a note. */
  'no-words',
  /** Longer than Casenote keeps. */
  'too-long',
  /** The file breaks off in the middle of it, or it is no JSON. */
  'broken',
  /** Its history or its article cannot be read; the snippet itself was taken in. */
  'without-history',
] as const
export type ItemFaultCode = (typeof ITEM_FAULTS)[number]

export interface ItemFault {
  readonly code: ItemFaultCode
  /** Which item of the file, from 1. */
  readonly item: number
  /** The path of what is wrong within the item (`page.url`), or `''`. */
  readonly place: string
}

export type ReadImport =
  | {
      readonly ok: true
      readonly format: ImportFormat
      /** Ready for `library.bring`. */
      readonly brought: readonly Brought[]
      /** At most `MOST_FAULTS` of them. */
      readonly faults: readonly ItemFault[]
      /** How many items of the file could not be taken in, those beyond `MOST_FAULTS` included. */
      readonly refused: number
      /** The reader's packs, not checked yet, of a file that holds everything. */
      readonly packs?: readonly unknown[]
    }
  | { readonly ok: false; readonly fault: FileFault; readonly place: string }

/** How large a file may be, in bytes: what a browser can hold as one text. */
export const LARGEST_FILE = 400 * 1024 * 1024
export const MOST_ITEMS = 500_000
/** More faults than this are counted, but not listed. */
export const MOST_FAULTS = 1_000
