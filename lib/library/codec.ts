import { LibraryFailure } from './fault.ts'

/**
 * Everything a reader wrote or saved goes through here on its way to and from the database, so that a library with
 * a passphrase can seal it. What stays in plain sight either way: ids, when a snippet was made, whether it is in
 * the trash.
 *
 * Works at once and not later: it is called inside of transactions, and those end as soon as something else is
 * waited for.
 */
export interface RowCodec {
  /** Names the way (and key) of sealing; the database remembers it, so that a window with another one writes nothing. */
  readonly id: string
  /** Takes JSON values and `Uint8Array`. */
  seal<Content>(content: Content): Sealed<Content>
  /** Throws `LibraryFailure` where it cannot be opened. */
  open<Content>(sealed: Sealed<Content>): Content
  /** What stands in an index for a text: always the same for the same text. */
  token(text: string): string
}

declare const content: unique symbol
/**
 * Content as it is stored; only the codec that sealed it knows what it is. Where it is sealed indeed, it is an object
 * with the codec's id as `sealedBy`, so that a context without the key says "locked" and not "damaged".
 */
export interface Sealed<Content> {
  readonly [content]: Content
}

/** Where a codec comes from that changes while the library is open: with a passphrase that is set, typed or forgotten. */
export interface CodecSource {
  /** The codec in force now. */
  current(): RowCodec
  /** Resolves when it is known; `null` once it is, since what is waited for inside of a live query is not followed. */
  ready(): Promise<void> | null
  /** Calls back after each change; gives what stops it. */
  watch(changed: () => void): () => void
}

/** For a library whose codec never changes. */
export const always = (codec: RowCodec): CodecSource => ({
  current: () => codec,
  ready: () => null,
  watch: () => () => undefined,
})

/** Nothing is sealed: a library without a passphrase. */
export const PLAIN_CODEC: RowCodec = {
  id: 'plain',
  seal: <Content>(value: Content) => value as unknown as Sealed<Content>,
  open: <Content>(sealed: Sealed<Content>) => {
    if (typeof sealed === 'object' && sealed !== null && 'sealedBy' in sealed)
      throw new LibraryFailure('locked')
    return sealed as unknown as Content
  },
  token: text => text,
}
