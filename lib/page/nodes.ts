/** Ways through a DOM in document order that need no recursion and no object a step. */

/** `nodeType`, not `instanceof`: each window, and the content script's world, has classes of its own. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** The next node in document order, inside `top`. */
export function following(node: Node, top: Node): Node | null {
  return node.firstChild ?? followingSibling(node, top)
}

/** The next node in document order that is not inside `node`. */
export function followingSibling(node: Node, top: Node): Node | null {
  let at: Node | null = node
  while (at && at !== top) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}

/** The node before in document order, up to and with `top`. */
export function preceding(node: Node, top: Node): Node | null {
  if (node === top) return null
  return node.previousSibling ? lastNodeWithin(node.previousSibling) : node.parentNode
}

/** The last of a node and all that is inside it. */
export function lastNodeWithin(node: Node): Node {
  let at = node
  while (at.lastChild) at = at.lastChild
  return at
}
