import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { until, waitIn } from './wait.ts'

/** The element that holds the card: the only one the extension adds to a page, and only while a card is open. */
const CARD_HOST = 'html > div[data-tone]'

/** Scrolls a marked text into the middle of the window and moves the pointer onto it. Throws when it is not marked. */
export async function pointAt(page: Page, text: string): Promise<void> {
  const place = await page.evaluate(wanted => {
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        if (String(range) !== wanted) continue
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const line = range.getClientRects()[0]
        return line && { x: line.left + line.width / 2, y: line.top + line.height / 2 }
      }
    }
    return undefined
  }, text)
  if (!place) throw new Error(`"${text}" is not marked.`)
  // Two moves: a pointer that was there already would not be noticed.
  await page.mouse.move(place.x + 3, place.y + 1)
  await page.mouse.move(place.x, place.y)
}

/** Waits until a card is shown; gives its box in the window, in CSS pixels. */
export async function untilCard(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await waitIn(
    page,
    selector => {
      const host = document.querySelector<HTMLElement>(selector)
      if (!host || getComputedStyle(host).visibility !== 'visible') return false
      const { x, y, width, height } = host.getBoundingClientRect()
      return height > 40 && { x, y, width, height }
    },
    CARD_HOST,
  )
  if (!box) throw new Error('The card has no box.')
  return box
}

export async function untilNoCard(page: Page): Promise<void> {
  await waitIn(page, selector => document.querySelector(selector) === null, CARD_HOST)
}

/** What a page's own script finds of the card: whether its root is closed to it, and the text it can reach. */
export function cardAsThePageSeesIt(page: Page): Promise<{ root: boolean; text: string } | null> {
  return page.evaluate(selector => {
    const host = document.querySelector<HTMLElement>(selector)
    return host && { root: host.shadowRoot !== null, text: host.innerText }
  }, CARD_HOST)
}

/** The open card, read from the extension's own world, the only one for which the closed root opens. */
export interface CardRead {
  readonly text: string
  readonly role: string | null
  readonly links: readonly string[]
  /** Each with its middle in the window, in CSS pixels. */
  readonly buttons: readonly { readonly words: string; readonly x: number; readonly y: number }[]
  /** The words of the button that has the focus, if one has. */
  readonly focused: string | null
  readonly tone: string
  readonly markup: string
}

export async function readCard(under: BrowserUnderTest, page: Page): Promise<CardRead | null> {
  const tab = await under.tabOf(page)
  const found = await under.inExtension(
    async ({ tabId, selector }) => {
      const [injected] = await browser.scripting.executeScript({
        target: { tabId },
        args: [selector],
        func: (wanted: string) => {
          const host = document.querySelector<HTMLElement>(wanted)
          if (!host) return null
          // Firefox opens a closed root by a property of the element, Chromium by a function.
          const { chrome } = globalThis as unknown as {
            chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot } }
          }
          const root =
            (host as unknown as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ??
            chrome?.dom?.openOrClosedShadowRoot(host)
          const dialog = root?.querySelector('[role], .save-button') ?? null
          // What is drawn as generated content, so that a page cannot search it, is no one's inner text.
          const drawn = [...(root?.querySelectorAll<HTMLElement>('[data-words]') ?? [])].map(
            each => each.dataset.words ?? '',
          )
          return {
            text: [
              ...[...(root?.children ?? [])].map(part => (part as HTMLElement).innerText ?? ''),
              ...drawn,
            ].join('\n'),
            role: dialog?.getAttribute('role') ?? null,
            links: [...(root?.querySelectorAll('a') ?? [])].map(link => link.href),
            buttons: [...(root?.querySelectorAll('button') ?? [])].map(button => {
              const { x, y, width, height } = button.getBoundingClientRect()
              return { words: button.innerText, x: x + width / 2, y: y + height / 2 }
            }),
            focused: (root?.activeElement as HTMLElement | null | undefined)?.innerText ?? null,
            tone: host.dataset.tone ?? '',
            markup: dialog?.outerHTML ?? '',
          }
        },
      })
      return injected?.result
    },
    { tabId: tab, selector: CARD_HOST },
  )
  return (found ?? null) as CardRead | null
}

/** Waits until the open card says something, and gives it. */
export async function untilCardSays(
  under: BrowserUnderTest,
  page: Page,
  words: string | RegExp,
): Promise<CardRead> {
  return until(async () => {
    const card = await readCard(under, page)
    const says = card && (typeof words === 'string' ? card.text.includes(words) : words.test(card.text))
    return says ? card : undefined
  }, `a card that says ${words}`)
}

/** Goes to a button of the open card with the pointer, as a reader does, and presses it. */
export async function pressOnCard(under: BrowserUnderTest, page: Page, words: string): Promise<void> {
  const button = await until(
    async () => (await readCard(under, page))?.buttons.find(each => each.words === words),
    `the button "${words}" on the card`,
  )
  await page.mouse.move(button.x, button.y, { steps: 4 })
  await page.mouse.click(button.x, button.y)
}

const CARD_STYLE = readFileSync(new URL('../../../components/card/card.css', import.meta.url), 'utf8')

/**
 * Shows a card as it stands on a page of its own, in an open root and with its own style sheet: axe, and whoever looks
 * at what is computed, cannot see into a closed one.
 */
export async function showCard(bare: Page, { markup, tone }: CardRead): Promise<void> {
  await bare.setContent(
    '<!doctype html><html lang="en"><title>Card</title><main><h1>A card</h1></main></html>',
  )
  await bare.evaluate(
    shown => {
      const host = document.createElement('div')
      host.dataset.tone = shown.tone
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = `<style>${shown.style}</style><div>${shown.markup}</div>`
      document.querySelector('main')?.append(host)
    },
    { markup, tone, style: CARD_STYLE },
  )
}
