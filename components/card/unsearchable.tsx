/**
 * Words that only the reader is to see, on a card over a page. They are drawn as generated content: a page's scripts can
 * search whatever stands in a text node, also behind a closed shadow root, and read what was found from the selection.
 * Assistive technology reads generated content as it does text.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Window/find
 */
export function Unsearchable({ words }: { words: string }) {
  return <span class="unsearchable" data-words={words} />
}
