/**
 * What the others do in a page. Each function is written out as text and evaluated behind its package's script, in a
 * world apart from the page's own, as a content script would be; of this file they see only `SHARED`.
 */

/** How many stretches a tool found, and how many of them differ. */
export interface Found {
  readonly stretches: number
  readonly different: number
}

export function expressionFor(names: readonly string[]): RegExp {
  const escaped = names.map(name => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

export function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest('script, style, noscript, textarea')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

export function markWithMarkJs(names: readonly string[]): Found {
  const { Mark } = globalThis as unknown as {
    Mark: new (root: Element) => { mark(names: readonly string[], options: Record<string, unknown>): void }
  }
  const different = new Set<string>()
  let stretches = 0
  // By turns: it calls itself once for each name, and all of them at once overflow the stack.
  for (let from = 0; from < names.length; from += 500) {
    new Mark(document.body).mark(names.slice(from, from + 500), {
      accuracy: 'exactly',
      separateWordSearch: false,
      diacritics: false,
      each(element: Element) {
        stretches += 1
        different.add(element.textContent?.toLowerCase() ?? '')
      },
    })
  }
  return { stretches, different: different.size }
}

export function markWithExpression(names: readonly string[]): Found {
  const expression = expressionFor(names)
  const different = new Set<string>()
  let stretches = 0
  for (const node of textNodes()) {
    // From the last to the first, so that the places of the others stay true.
    for (const match of [...node.data.matchAll(expression)].reverse()) {
      const rest = node.splitText(match.index)
      rest.splitText(match[0].length)
      const mark = document.createElement('mark')
      rest.replaceWith(mark)
      mark.append(rest)
      stretches += 1
      different.add(match[0].toLowerCase())
    }
  }
  return { stretches, different: different.size }
}

export function findWithCompromise(): Found {
  const { nlp } = globalThis as unknown as {
    nlp(text: string): { topics(): { out(form: 'array'): string[] } }
  }
  const topics = nlp(document.body.innerText).topics().out('array')
  return { stretches: topics.length, different: new Set(topics.map(topic => topic.toLowerCase())).size }
}

export function lookUpWithCompromise(names: readonly string[]): Found {
  const { nlp } = globalThis as unknown as {
    nlp: {
      (text: string): { lookup(trie: unknown): { out(form: 'array'): string[] } }
      buildTrie(names: readonly string[]): unknown
    }
  }
  const found = nlp(document.body.innerText).lookup(nlp.buildTrie(names)).out('array')
  return { stretches: found.length, different: new Set(found.map(name => name.toLowerCase())).size }
}

export function highlightWithWebHighlighter(names: readonly string[]): Found {
  const { Highlighter } = globalThis as unknown as {
    Highlighter: new (options: { $root: Element }) => { fromRange(range: Range): unknown }
  }
  const expression = expressionFor(names)
  const highlighter = new Highlighter({ $root: document.body })
  const different = new Set<string>()
  let stretches = 0
  for (const node of textNodes()) {
    for (const match of [...node.data.matchAll(expression)].reverse()) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      highlighter.fromRange(range)
      stretches += 1
      different.add(match[0].toLowerCase())
    }
  }
  return { stretches, different: different.size }
}

export function readWithReadability(): Found {
  const { Readability } = globalThis as unknown as {
    Readability: new (document: Document) => { parse(): { textContent?: string } | null }
  }
  // As its documentation says: of a copy, since it takes the document apart.
  new Readability(document.cloneNode(true) as Document).parse()
  return { stretches: 0, different: 0 }
}

/** What stands before each of the others. */
export const SHARED = [expressionFor, textNodes]
