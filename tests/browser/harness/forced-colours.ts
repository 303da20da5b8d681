import type { Page } from 'puppeteer-core'

/**
 * Does something while a page is shown in forced colours, as a reader of Windows' contrast themes has them. Chromium
 * only; Puppeteer's own interface knows no such feature, and it ends with the session that asked for it.
 * @see https://www.w3.org/TR/mediaqueries-5/#forced-colors
 */
export async function inForcedColours<Result>(page: Page, run: () => Promise<Result>): Promise<Result> {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  })
  try {
    if (!(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)))
      throw new Error('The colours of this page cannot be forced.')
    return await run()
  } finally {
    await session.detach()
  }
}

/**
 * What cannot be seen in forced colours: words, parts of drawings and edges of fields whose colour is too near to the
 * ground behind them (4.5 : 1 for words, 3 : 1 for the others), by what is computed for them. Gives nothing where all
 * can be seen.
 */
export function lostInForcedColours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Colour = readonly [number, number, number, number]
    const found = new Set<string>()
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const known = new Map<string, Colour>()
    function colour(written: string): Colour {
      let read = known.get(written)
      if (!read && canvas) {
        canvas.clearRect(0, 0, 1, 1)
        canvas.fillStyle = written
        canvas.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
        read = [red, green, blue, alpha / 255]
        known.set(written, read)
      }
      return read ?? [0, 0, 0, 0]
    }
    const luminance = (parts: Colour) => {
      const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map(part => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (one: Colour, other: Colour) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const hostOf = (element: Element) => {
      const root = element.getRootNode()
      return root instanceof ShadowRoot ? root.host : null
    }
    function ground(from: Element | null): Colour {
      for (let at = from; at; at = at.parentElement ?? hostOf(at)) {
        const behind = colour(getComputedStyle(at).backgroundColor)
        if (behind[3] > 0.5) return behind
      }
      return colour('Canvas')
    }
    /** What a drawing is drawn on, where it brings that along: a code to be read has white around it. */
    const paperOf = (drawing: SVGElement | null) => {
      const first = drawing?.querySelector('rect')
      if (!drawing || !first) return null
      const [own, whole] = [first.getBoundingClientRect(), drawing.getBoundingClientRect()]
      return own.width > whole.width - 1 && own.height > whole.height - 1 ? first : null
    }
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> in ${element.parentElement?.className || element.parentElement?.tagName}`
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.spoken, style, script, :disabled')

    // Cards stand in roots of their own.
    const all = [...document.querySelectorAll('*')]
    const roots = [document.body, ...all.flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const everywhere = <Found extends Element>(selector: string) =>
      roots.flatMap(root => [...root.querySelectorAll<Found>(selector)])
    const texts = roots.flatMap(root => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const nodes: Node[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
      return nodes
    })
    for (const node of texts) {
      const words = node.nodeValue?.trim() ?? ''
      const parent = node.parentElement
      if (!words || !parent || !isSeen(parent)) continue
      const isDrawn = parent instanceof SVGElement
      const style = getComputedStyle(parent)
      const ink = isDrawn ? style.fill : style.color
      if (contrast(colour(ink), ground(parent)) < 4.5)
        found.add(`words "${words.slice(0, 40)}" ${name(parent)}`)
    }
    for (const shape of everywhere<SVGElement>('svg :is(path,circle,line,rect,polyline,polygon)')) {
      if (!isSeen(shape)) continue
      const { stroke, fill } = getComputedStyle(shape)
      const inks = [stroke, fill].filter(ink => ink !== 'none').map(colour)
      const drawn = inks.filter(ink => ink[3] > 0)
      // A shape without any ink is there to be pointed at.
      if (drawn.length === 0) continue
      const paper = paperOf(shape.closest('svg'))
      if (shape === paper) continue
      const behind = paper ? colour(getComputedStyle(paper).fill) : ground(shape)
      if (drawn.every(ink => contrast(ink, behind) < 3))
        found.add(`drawing ${name(shape)} of ${shape.closest('svg')?.getAttribute('class')}`)
    }
    for (const field of everywhere('input, select, textarea, button')) {
      if (!isSeen(field) || getComputedStyle(field).appearance !== 'none') continue
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(field)
      if (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) === 0) continue
      if (contrast(colour(borderTopColor), ground(field.parentElement)) < 3) found.add(`edge ${name(field)}`)
    }
    return [...found]
  })
}

/** The lines of all swatches on a page as "style width", each once, of those that stand out from the ground. */
export function swatchLines(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor
    const lines = [...document.querySelectorAll('.contents > ul .swatch')].map(swatch =>
      getComputedStyle(swatch),
    )
    return lines
      .filter(({ borderBottomColor }) => borderBottomColor !== ground)
      .map(({ borderBottomStyle, borderBottomWidth }) => `${borderBottomStyle} ${borderBottomWidth}`)
  })
}
