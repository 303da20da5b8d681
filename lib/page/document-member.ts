/**
 * A member of the document as the browser defines it. A page can put its own `<img name=title>` or
 * `<form name=body>` in front of it (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem),
 * so the member is taken from the prototype.
 */
export function memberOf<
  Name extends 'title' | 'head' | 'body' | 'documentElement' | 'getElementsByTagName' | 'createTreeWalker',
>(document: Document, name: Name): Document[Name] {
  let prototype = Object.getPrototypeOf(document)
  while (prototype !== null && !Object.hasOwn(prototype, name)) prototype = Object.getPrototypeOf(prototype)
  const value: unknown = Reflect.get(prototype ?? {}, name, document)
  return (typeof value === 'function' ? value.bind(document) : value) as Document[Name]
}
