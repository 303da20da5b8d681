/**
 * Reads a WebDAV server's answer about a folder (https://www.rfc-editor.org/rfc/rfc4918#section-14.16). A service
 * worker has no XML parser, so this is a small one: it walks once over the text, takes what it needs and passes
 * over the rest. Prefixes of names are dropped, since every server picks its own.
 */
export interface DavResource {
  readonly href: string
  readonly isFolder: boolean
  /** In bytes; `null` where the server does not say. */
  readonly size: number | null
}

/** A folder of more resources is none of ours. */
export const MOST_RESOURCES = 50_000
/** Deeper than any answer of this kind. */
const MOST_DEPTH = 50
const MOST_TEXT = 10_000

/** The resources in their order; `null` where it is no such answer. Never throws. */
export function readMultistatus(xml: string): DavResource[] | 'too-many' | null {
  const reader = new MultistatusReader()
  if (walk(xml, reader)) return reader.end()
  return reader.isFull() ? 'too-many' : null
}

class MultistatusReader {
  readonly #open: string[] = []
  readonly #resources: DavResource[] = []
  #isMultistatus = false
  #href: string | null = null
  #isFolder = false
  #size: number | null = null
  #text = ''

  start(name: string): boolean {
    if (this.#open.length === 0) {
      if (this.#isMultistatus || name !== 'multistatus') return false
      this.#isMultistatus = true
    }
    if (name === 'response' && this.#open.length === 1) {
      this.#href = null
      this.#isFolder = false
      this.#size = null
    }
    if (name === 'collection' && this.#open.at(-1) === 'resourcetype') this.#isFolder = true
    this.#text = ''
    this.#open.push(name)
    return this.#open.length <= MOST_DEPTH
  }

  text(text: string): void {
    if (this.#text.length < MOST_TEXT) this.#text += text
  }

  close(name: string): boolean {
    if (this.#open.pop() !== name) return false
    const text = this.#text.trim()
    this.#text = ''
    if (name === 'href' && this.#open.length === 2) this.#href ??= text
    if (name === 'getcontentlength' && /^\d{1,15}$/.test(text)) this.#size = Number(text)
    if (name === 'response' && this.#open.length === 1 && this.#href !== null) {
      this.#resources.push({ href: this.#href, isFolder: this.#isFolder, size: this.#size })
    }
    return !this.isFull()
  }

  isFull(): boolean {
    return this.#resources.length > MOST_RESOURCES
  }

  end(): DavResource[] | null {
    return this.#isMultistatus && this.#open.length === 0 ? this.#resources : null
  }
}

/** Walks over tags and text; false where that is not well-formed enough to be trusted. */
function walk(xml: string, reader: MultistatusReader): boolean {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    reader.text(unescaped(xml.slice(at, tag < 0 ? xml.length : tag)))
    if (tag < 0) return true
    const after = passOver(xml, tag, reader)
    if (after !== null) {
      at = after
      continue
    }
    // A document type could define entities of its own, and no server needs one.
    if (xml.startsWith('<!', tag)) return false
    const end = endOfTag(xml, tag)
    if (end < 0) return false
    const isClosing = xml[tag + 1] === '/'
    const name = localName(xml, isClosing ? tag + 2 : tag + 1, end)
    if (name === null) return false
    if (isClosing) {
      if (!reader.close(name)) return false
    } else {
      if (!reader.start(name)) return false
      if (xml[end - 1] === '/' && !reader.close(name)) return false
    }
    at = end + 1
  }
  return true
}

/** Where a comment, an instruction or a stretch of plain text at this place ends; `null` where none is. */
function passOver(xml: string, at: number, reader: MultistatusReader): number | null {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!xml.startsWith(opening, at)) continue
    const end = xml.indexOf(closing, at + opening.length)
    if (end < 0) return null
    if (opening === '<![CDATA[') reader.text(xml.slice(at + opening.length, end))
    return end + closing.length
  }
  return null
}

/** The place of a tag's closing bracket, which may also stand in an attribute's value; -1 where there is none. */
function endOfTag(xml: string, tag: number): number {
  let quote = ''
  for (let at = tag + 1; at < xml.length && at - tag < MOST_TEXT; at++) {
    const character = xml.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return -1
}

function localName(xml: string, from: number, end: number): string | null {
  let to = from
  while (to < end && /[^\s/>]/.test(xml.charAt(to))) to++
  const written = xml.slice(from, to)
  const name = written.slice(written.lastIndexOf(':') + 1)
  return name === '' ? null : name.toLowerCase()
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
