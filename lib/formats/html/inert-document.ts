/** The one policy of Trusted Types that the content policy of the extension's pages names (`wxt.config.ts`). */
const POLICY = 'default'

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown
}

let working = false
let isAsked = false

/**
 * Lets text become markup while something is done, at once and not later, in a document that runs and loads nothing:
 * one of `DOMParser`. Everywhere and always else in the extension's pages the browser refuses to make markup of text
 * (https://w3c.github.io/trusted-types/dist/spec/). It is the default policy since Readability sets `innerHTML` itself
 * and knows of no other. Throws what `work` throws.
 */
export function inInertDocument<Result>(work: () => Result): Result {
  askForPolicy()
  working = true
  try {
    return work()
  } finally {
    working = false
  }
}

/** Parses HTML into a document that runs and loads nothing. */
export function inertDocument(html: string): Document {
  return inInertDocument(() => new DOMParser().parseFromString(html, 'text/html'))
}

/** Once in a page: a second policy of this name would be refused. Before Firefox 148 there is none, and none is needed. */
function askForPolicy(): void {
  if (isAsked) return
  isAsked = true
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  trustedTypes?.createPolicy(POLICY, { createHTML: html => (working ? html : null) })
}
