import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
// The parser that the build uses: TypeScript 7 has no parser that can be called without a process of its own.
import { parseAst } from 'vitest/node'

/** Words that a reader would see and that no catalogue holds. */
export interface StrayText {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly text: string
}

/** What people read: attributes, properties of elements and of the browser's own objects, properties of our components. */
const READ_BY_PEOPLE = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaDescription',
  'ariaLabel',
  'description',
  'hint',
  'innerText',
  'label',
  'legend',
  'placeholder',
  'textContent',
  'title',
])

/** A node of ESTree, as far as it is looked at. @see https://github.com/estree/estree */
interface Node {
  readonly type: string
  readonly start: number
  readonly [property: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/**
 * Finds text in one file that is shown but comes from no catalogue: words between tags, in attributes and properties that
 * people read, in what is assigned to an element, and in what is given to the browser's menus and buttons. A text is
 * whatever has a letter; strings that are built elsewhere and only passed on are not followed.
 */
export function strayTexts(file: string, source: string): StrayText[] {
  const found: StrayText[] = []

  function note(node: Node, text: string) {
    const words = text.replace(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(words))
      found.push({ file, line: source.slice(0, node.start).split('\n').length, text: words })
  }
  /** What an expression may come to be, as far as it stands there itself. */
  function noteShown(value: unknown) {
    if (!isNode(value)) return
    const node = value
    if (node.type === 'Literal' && typeof node.value === 'string') note(node, node.value)
    if (node.type === 'TemplateLiteral') note(node, wordsOfTemplate(node))
    if (node.type === 'JSXExpressionContainer' || node.type === 'ParenthesizedExpression')
      noteShown(node.expression)
    if (node.type === 'ConditionalExpression') {
      noteShown(node.consequent)
      noteShown(node.alternate)
    }
    // Of `a && b` the left side is never shown, and of a comparison neither.
    if (node.operator === '+' || node.operator === '??' || node.operator === '||') noteShown(node.left)
    if (['+', '??', '||', '&&'].includes(String(node.operator))) noteShown(node.right)
  }
  function look(node: Node, parent: Node | null) {
    switch (node.type) {
      case 'JSXText':
        note(node, String(node.value))
        break
      case 'JSXAttribute':
        if (isRead(node.name)) noteShown(node.value)
        break
      case 'JSXExpressionContainer':
        if (parent?.type !== 'JSXAttribute') noteShown(node)
        break
      case 'AssignmentExpression':
        if (isNode(node.left) && isRead(node.left.property)) noteShown(node.right)
        break
      case 'Property':
        if (node.computed !== true && isRead(node.key)) noteShown(node.value)
        break
      case 'CallExpression': {
        const [name, value] = Array.isArray(node.arguments) ? node.arguments : []
        const isSet =
          isNode(node.callee) && isNode(node.callee.property) && node.callee.property.name === 'setAttribute'
        if (isSet && isRead(name)) noteShown(value)
      }
    }
  }
  function visit(value: unknown, parent: Node | null) {
    if (Array.isArray(value)) for (const each of value) visit(each, parent)
    else if (isNode(value)) {
      look(value, parent)
      for (const each of Object.values(value)) if (typeof each === 'object') visit(each, value)
    }
  }
  visit(parseAst(source, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }), null)
  return found
}

const isRead = (name: unknown) => isNode(name) && READ_BY_PEOPLE.has(String(name.name ?? name.value))

function wordsOfTemplate({ quasis }: Node): string {
  const parts = Array.isArray(quasis) ? quasis.filter(isNode) : []
  return parts.map(({ value }) => String((value as { cooked?: unknown }).cooked)).join('…')
}

/** The same for every file of the extension but the catalogues, with paths from the project's root. */
export function strayTextsIn(root: string): StrayText[] {
  return ['components', 'entrypoints', 'lib'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(name => relative(root, join(root, folder, name)))
      .filter(path => /\.tsx?$/.test(path) && !/^lib\/language\/(?:en|cy)\//.test(path))
      .sort()
      .flatMap(path => strayTexts(path, readFileSync(join(root, path), 'utf8'))),
  )
}
