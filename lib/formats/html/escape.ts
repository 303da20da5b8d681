const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for the content of an element or a quoted attribute. Control characters that HTML does not allow are left
 * out (https://html.spec.whatwg.org/multipage/parsing.html#control-character-reference-parse-error).
 */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/[&<>"']/g, sign => ESCAPES[sign] ?? '')
  )
}

/** A link where the address is one that a browser may open from a click, else only its words. */
export function linkTo(address: string | null | undefined, words: string): string {
  if (!address || !/^https?:\/\//i.test(address)) return escapeHtml(words)
  return `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${escapeHtml(words)}</a>`
}
