import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { gateOf } from '../../../lib/page/gate.ts'

const url = 'https://www.example.org.uk/story'
const open = (html: string, contentType = 'text/html') =>
  new JSDOM(html, { url, contentType }).window.document
const story =
  '<p>Probation officers in England say that their caseloads are too high.</p><p>The Probation Service is hiring.</p>'
const lake = '<p>The baker opened early and sold rolls to the children on their way to the lake.</p>'

describe('the gate on ordinary pages', () => {
  it('knows a page about probation', () => {
    const verdict = gateOf(open(`<title>Probation in crisis</title><body>${story}`), url)
    expect(verdict.label).toBe('probation')
    expect(verdict.score).toBeGreaterThan(0.9)
  })

  it('stays silent on another page', () => {
    expect(gateOf(open(`<title>Rolls</title><body>${lake}`), url).reasons.map(({ code }) => code)).toEqual([
      'silent',
    ])
  })

  it('reads the summary and the name of the site', () => {
    const head =
      '<title>Ballot result</title><meta property="og:site_name" content="Probation Today"><meta name="description" content="Members in probation have voted">'
    const codes = gateOf(open(`<head>${head}</head><body>${lake}`), url).reasons.map(({ code }) => code)
    expect(codes).toContain('uses')
  })

  it('reads no scripts, styles or fields', () => {
    const hidden = `<script>const a = { b: "the Probation Service" }</script><style>.probation { color: red }</style><textarea>{probation}</textarea>`
    expect(gateOf(open(`<title>Rolls</title><body>${hidden}${lake}`), url).score).toBe(0)
  })

  it('believes the main part of the page over what stands beside it', () => {
    const aside = `<div><a>Probation</a> <a>Probation officers</a> <a>Approved premises</a></div>`
    const body = `${aside}<main>${lake.repeat(10)}</main>`
    expect(gateOf(open(`<title>Rolls</title><body>${body}`), url).score).toBe(0)
  })

  it('reads the whole page where the main part is hardly filled', () => {
    expect(gateOf(open(`<title>Probation</title><body><main>Loading</main>${story}`), url).label).toBe(
      'probation',
    )
  })

  it('joins words that inline elements divide from their phrase', () => {
    const html =
      '<title>News</title><body><p>The <b>Probation</b>\n <i>Service</i> in Wales has too few officers.</p>'
    expect(gateOf(open(html), url).reasons.map(({ code }) => code)).toContain('uses')
  })
})

describe('the gate on odd and hostile pages', () => {
  it.each([
    ['an empty document', () => open('')],
    [
      'a document without a body',
      () => {
        const document = open('<title>Rolls</title>')
        document.body.remove()
        return document
      },
    ],
    [
      'a document without any element',
      () => {
        const document = open('')
        document.documentElement.remove()
        return document
      },
    ],
    ['XML', () => open('<feed><title>Rolls</title><entry>lake</entry></feed>', 'application/xml')],
    [
      'a drawing',
      () => open('<svg xmlns="http://www.w3.org/2000/svg"><title>Rolls</title></svg>', 'image/svg+xml'),
    ],
    ['a frameset', () => open('<frameset><frame src="a.html"></frameset>')],
    ['a document without a window', () => open('').implementation.createHTMLDocument('Rolls')],
  ])('takes %s', (_, make) => {
    const document = make()
    expect(gateOf(document, url).label).not.toBe('probation')
    expect(gateOf(document, 'not an address').label).not.toBe('probation')
  })

  it('reads XML that speaks of probation', () => {
    const xml =
      '<feed><entry>The Probation Service in England is hiring probation officers. Probation delivery units need staff.</entry></feed>'
    expect(gateOf(open(xml, 'application/xml'), url).label).toBe('probation')
  })

  it('is not misled by elements that stand in front of the document’s own members', () => {
    const shadows = ['title', 'body', 'head', 'createTreeWalker', 'getElementsByTagName', 'documentElement']
      .map(name => `<img name="${name}"><form name="${name}"></form>`)
      .join('')
    const form = `<form><input name="firstChild"><input name="localName"><input name="nodeName"><input name="parentNode">${story}</form>`
    expect(gateOf(open(`<title>Probation in crisis</title><body>${shadows}${form}`), url).label).toBe(
      'probation',
    )
  })

  it('survives getters that throw', () => {
    const document = open(`<title>Probation in crisis</title><body>${story}`)
    const trap = {
      get: () => {
        throw new Error('trap')
      },
    }
    let prototype = Object.getPrototypeOf(document)
    while (!Object.hasOwn(prototype, 'title')) prototype = Object.getPrototypeOf(prototype)
    Object.defineProperty(prototype, 'title', trap)
    expect(gateOf(document, url)).toEqual({
      label: 'not',
      score: 0,
      reasons: [{ code: 'unread', weight: 0, values: [] }],
    })
  })

  it('looks at a bounded number of nodes', () => {
    const document = open(`<title>Rolls</title><body>`)
    const many = document.createDocumentFragment()
    for (let index = 0; index < 20_000; index++) many.append(document.createTextNode('lake '))
    many.append(document.createTextNode('the Probation Service'))
    document.body.append(many)
    expect(gateOf(document, url).score).toBe(0)
  })

  it('leaves the document as it was', () => {
    const dom = new JSDOM(`<title>Probation</title><body>${story}`, { url })
    const before = dom.serialize()
    gateOf(dom.window.document, url)
    expect(dom.serialize()).toBe(before)
  })
})
