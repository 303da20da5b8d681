import { describe, expect, it, vi } from 'vitest'
import { afterFirstPaint, stylesBeforeScripts } from '../../../scripts/first-paint-build-step.ts'

const page = (head: string, body: string) =>
  `<!doctype html>\n<html>\n  <head>\n${head}  </head>\n  <body>\n${body}  </body>\n</html>\n`

it('puts the styles of a page before its script, and the script behind what can be seen without it', () => {
  const built = page(
    '    <title>One</title>\n    <script type="module" crossorigin src="/a.js"></script>\n' +
      '    <link rel="modulepreload" crossorigin href="/b.js">\n' +
      '    <link rel="stylesheet" crossorigin href="/a.css">\n    <link rel="stylesheet" href="/b.css">\n',
    '    <div>Seen</div>\n',
  )
  const html = stylesBeforeScripts(built)
  const places = ['/a.css', '/b.css', '/b.js', '</head>', 'Seen', '/a.js', '</body>'].map(part =>
    html.indexOf(part),
  )
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(places).not.toContain(-1)
  for (const part of ['a.css', 'b.css', 'a.js']) expect(html.split(part)).toHaveLength(2)
})

it('leaves a page without either as it was, but for spaces', () => {
  const html = page('    <title>Two</title>\n', '    <p>Seen</p>\n')
  expect(stylesBeforeScripts(html).replace(/\s+/g, '')).toBe(html.replace(/\s+/g, ''))
})

it('begins the script, and what is fetched beside it, after what the page says is to be painted first, and only there', () => {
  const script = '<script type="module" crossorigin src="/chunks/a.js"></script>\n'
  const preload = '<link rel="modulepreload" crossorigin href="/chunks/b.js">'
  const html = page(preload, `<div data-painted-first>Seen</div>${script}`)
  const late = afterFirstPaint(html, ['/chunks/c.js'])
  expect(late?.html).toContain('<script type="module" src="/chunks/begin-a.js"></script>')
  expect(late?.html).not.toContain('/chunks/a.js')
  expect(late?.html).not.toContain('/chunks/b.js')
  expect(late?.source).toContain('import("/chunks/a.js")')
  expect(late?.source).toContain('["/chunks/b.js","/chunks/c.js"]')
  expect(afterFirstPaint(page('', `<div>Seen</div>${script}`))).toBeNull()
})

describe('the script that begins a page', () => {
  const script = '<script type="module" crossorigin src="/chunks/a.js"></script>'
  const source = afterFirstPaint(page('', `<div data-painted-first>Seen</div>${script}`))?.source ?? ''

  function run({ hidden }: { hidden: boolean }) {
    const load = vi.fn()
    const calls: { frame?: () => void; hide?: () => void } = {}
    const document = {
      hidden,
      head: { append: () => undefined },
      addEventListener: (_: string, hide: () => void) => {
        calls.hide = hide
      },
    }
    const frame = (called: () => void) => {
      calls.frame = called
    }
    const names = ['document', 'requestAnimationFrame', 'setTimeout', 'load']
    // A function of text knows no import().
    new Function(...names, source.replace('import(', 'load('))(
      document,
      frame,
      (done: () => void) => done(),
      load,
    )
    return { load, calls }
  }

  it('waits for the first frame', () => {
    const { load, calls } = run({ hidden: false })
    expect(load).not.toHaveBeenCalled()
    calls.frame?.()
    expect(load).toHaveBeenCalledWith('/chunks/a.js')
  })

  it('waits for none in the background, nor where the page is left before it, and begins once', () => {
    expect(run({ hidden: true }).load).toHaveBeenCalledOnce()
    const { load, calls } = run({ hidden: false })
    calls.hide?.()
    expect(load).toHaveBeenCalledOnce()
    calls.frame?.()
    expect(load).toHaveBeenCalledOnce()
  })
})
