import { Marked, type Token, type Tokens } from 'marked'
import type { ComponentChildren, JSX } from 'preact'
import { OutwardLink } from './outward-link.tsx'

/** Its own, since the shared one can be given extensions by anybody. */
const marked = new Marked()

/** How deep things may stand in each other, and how many there may be: a note can hold anything. */
const DEEPEST = 12
const MOST_ELEMENTS = 4_000

/**
 * Markdown as elements, never as HTML: HTML in it is shown as the text that it is. Links lead to http(s) addresses
 * only, and pictures are links, since showing one would tell its server who reads.
 */
export function Markdown({
  text,
  leaf = words => words,
}: {
  text: string
  /** Draws a piece of plain text. */
  leaf?: (words: string) => ComponentChildren
}) {
  const room = { left: MOST_ELEMENTS, leaf }
  return <div class="markdown">{blocks(readMarkdown(text), room, 0)}</div>
}

interface Room {
  left: number
  readonly leaf: (words: string) => ComponentChildren
}

function readMarkdown(text: string): Token[] {
  try {
    return marked.lexer(text)
  } catch {
    return [{ type: 'text', raw: text, text }]
  }
}

function blocks(tokens: readonly Token[], room: Room, depth: number): ComponentChildren[] {
  return tokens.map((token, index) => one(token as Tokens.Generic, room, depth, index))
}

function one(token: Tokens.Generic, room: Room, depth: number, key: number): ComponentChildren {
  room.left -= 1
  if (room.left < 0) return null
  if (depth > DEEPEST) return room.leaf(token.raw)
  const within = () => (token.tokens ? blocks(token.tokens, room, depth + 1) : room.leaf(plain(token)))
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading':
      // The headings of a note are below those of the page it stands on.
      return (
        <p key={key} class="markdown-heading">
          {within()}
        </p>
      )
    case 'paragraph':
      return <p key={key}>{within()}</p>
    case 'blockquote':
      return <blockquote key={key}>{within()}</blockquote>
    case 'list':
      return list(token as unknown as Tokens.List, room, depth, key)
    case 'code':
      return (
        <pre key={key}>
          <code>{room.leaf(String(token.text))}</code>
        </pre>
      )
    case 'hr':
      return <hr key={key} />
    case 'table':
      return table(token as unknown as Tokens.Table, room, depth, key)
    case 'strong':
      return <strong key={key}>{within()}</strong>
    case 'em':
      return <em key={key}>{within()}</em>
    case 'del':
      return <del key={key}>{within()}</del>
    case 'codespan':
      return <code key={key}>{room.leaf(String(token.text))}</code>
    case 'br':
      return <br key={key} />
    case 'link':
      return (
        <OutwardLink key={key} address={String(token.href)}>
          {within()}
        </OutwardLink>
      )
    case 'image':
      return (
        <OutwardLink key={key} address={String(token.href)}>
          {room.leaf(String(token.text || token.href))}
        </OutwardLink>
      )
    case 'text':
      return <span key={key}>{within()}</span>
    case 'checkbox':
      return <span key={key}>{token.checked ? '☑ ' : '☐ '}</span>
    default:
      return room.leaf(plain(token))
  }
}

function list(token: Tokens.List, room: Room, depth: number, key: number): JSX.Element {
  const items = token.items.map((item, index) => <li key={index}>{blocks(item.tokens, room, depth + 1)}</li>)
  if (!token.ordered) return <ul key={key}>{items}</ul>
  return (
    <ol key={key} start={Number(token.start) || 1}>
      {items}
    </ol>
  )
}

function table(token: Tokens.Table, room: Room, depth: number, key: number): JSX.Element {
  const row = (cells: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    cells.map((cell, index) => <Cell key={index}>{blocks(cell.tokens, room, depth + 1)}</Cell>)
  return (
    <table key={key}>
      <thead>
        <tr>{row(token.header, 'th')}</tr>
      </thead>
      <tbody>
        {token.rows.map((cells, index) => (
          <tr key={index}>{row(cells, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

const plain = ({ text, raw, type }: Tokens.Generic) =>
  type === 'html' ? raw.trimEnd() : typeof text === 'string' ? text : raw
