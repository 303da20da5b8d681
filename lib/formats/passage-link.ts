import type { Snippet } from '../library/snippet.ts'

/** Where the passage can be opened: the post or comment by its own address, else the page; `null` without an address. */
export function passageLink({ page, place }: Snippet): string | null {
  return place?.permalink ?? page.url ?? page.canonical
}
