import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { pointAt, untilCard, untilCardSays, untilNoCard } from './harness/card.ts'
import { errorsOf, errorsOfBackground } from './harness/escaped-errors.ts'
import { HOSTILE_PAGES, type HostileName } from './harness/hostile-pages.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownBoxes, savedSnippets } from './harness/library.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { select } from './harness/select-words.ts'
import { until, waitIn } from './harness/wait.ts'
import {
  markedTexts,
  marks,
  tabRecord,
  untilJudged,
  untilMarked,
  untilState,
} from './harness/what-is-marked.ts'

/** Longer than a pointer has to rest and a selection has to stand before anything shows, so that nothing is under way. */
const LONGER_THAN_A_REST = 900
const rest = () => new Promise(resolve => setTimeout(resolve, LONGER_THAN_A_REST))

/** Elements at the end of the document that the page itself has not made. */
const added = (page: Page) =>
  page.evaluate(() =>
    [...document.documentElement.children]
      .filter(element => element !== document.head && element !== document.body)
      .map(element => ({ tone: element.hasAttribute('data-tone'), text: element.textContent })),
  )

inBothBrowsers('hostile pages', {}, under => {
  async function open(name: HostileName) {
    const { address } = HOSTILE_PAGES[name]
    under().site.serve(HOSTILE_PAGES[name])
    const page = await under().browser.newPage()
    const errors = errorsOf(page)
    under().expect(address)
    await page.goto(address)
    await page.bringToFront()
    const background = await errorsOfBackground(under())
    return { page, errors, background }
  }

  /** Saves the first words of these on a page, by key, and puts the notice away. */
  async function save(page: Page, words: string) {
    await select(page, words)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await page.evaluate(() => getSelection()?.removeAllRanges())
  }

  it('sees no call to anything that it put in the place of the browser’s own functions', async () => {
    const { page, errors } = await open('builtIns')
    await untilState(under(), page, 'read')
    await rest()
    // Read in a way that the page has not replaced.
    const heard = await page.$eval('#heard', element => (element as HTMLElement).dataset.heard)
    expect(heard).toBe('')
    expect(errors).toEqual([])
    await page.close()
  })

  it('finds nothing to pollute: its prototypes are not those of the extension', async () => {
    const { page, errors } = await open('prototypes')
    await untilState(under(), page, 'read')
    const record = await tabRecord(under(), page)
    expect(JSON.stringify(record)).not.toContain('polluted')
    expect(errors).toEqual([])
    await page.close()
  })

  it.each(['clobbered', 'clobberedForm'] as const)(
    'is read or passed by, whatever its elements are called: %s',
    async name => {
      const { page, errors, background } = await open(name)
      const record = await untilJudged(under(), page)
      expect(['read', 'passed']).toContain(record.state)
      await page.mouse.move(200, 200, { steps: 3 })
      await page.mouse.click(200, 200)
      await rest()
      expect(errors).toEqual([])
      expect(background).toEqual([])
      await page.close()
    },
  )

  it('opens nothing by events of its own making, and so cannot feel for what the reader saved', async () => {
    const page = await under().openPage(SAMPLE_PAGES.post.address)
    const errors = errorsOf(page)
    await untilMarked(page)
    await save(page, 'Eight weeks is not long.')
    await until(async () => (await ownBoxes(under(), page)).length > 0, 'the passage over the page')
    const [box] = await ownBoxes(under(), page)
    if (!box) throw new Error('No box.')
    await page.mouse.move(1, 1)
    expect(await added(page)).toEqual([{ tone: false, text: '' }])

    const opened = await page.evaluate(
      async ({ x, y, width }, pause) => {
        scrollTo({ top: y - 200, behavior: 'instant' })
        let cards = 0
        const counted = new MutationObserver(() => {
          cards += document.querySelectorAll('html > div[data-tone]').length
        })
        counted.observe(document.documentElement, { childList: true })
        const pointer = { bubbles: true, composed: true, pointerType: 'mouse', isPrimary: true, button: 0 }
        const press = (clientX: number, clientY: number) => {
          const at = document.elementFromPoint(clientX, clientY) ?? document.body
          const place = { ...pointer, clientX, clientY }
          for (const name of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
            at.dispatchEvent(new PointerEvent(name, place))
          // A link that is pressed would lead away.
          if (at.closest('a')) return
          for (const name of ['mousedown', 'mouseup', 'click', 'contextmenu'])
            at.dispatchEvent(new MouseEvent(name, place))
        }
        press(x + width / 2, y - scrollY + 6)
        await new Promise(resolve => setTimeout(resolve, pause))
        // And over what is marked, for good measure.
        for (const highlight of CSS.highlights.values()) {
          for (const { startContainer, startOffset, endContainer, endOffset } of [...highlight].slice(0, 3)) {
            const range = new Range()
            range.setStart(startContainer, startOffset)
            range.setEnd(endContainer, endOffset)
            const { left, top } = range.getBoundingClientRect()
            press(left + 4, top + 6)
          }
        }
        await new Promise(resolve => setTimeout(resolve, pause))
        // The button beside a selection.
        getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body)
        document.dispatchEvent(new PointerEvent('pointerup', pointer))
        await new Promise(resolve => setTimeout(resolve, pause))
        getSelection()?.removeAllRanges()
        counted.disconnect()
        return cards
      },
      box,
      LONGER_THAN_A_REST,
    )
    expect(opened).toBe(0)

    // The same place does open under the reader's own hand; else the test would prove nothing.
    const top = await page.evaluate(() => scrollY)
    await page.mouse.click(box.x + box.width / 2, box.y - top + 6)
    await untilCard(page)
    // And no key of the page's making closes what the reader opened.
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    )
    await rest()
    await untilCard(page)
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    expect(errors).toEqual([])
    await page.close()
  })

  it('cannot find the words of a card, by searching, selecting or copying', async () => {
    const page = await under().openPage(SAMPLE_PAGES.post.address)
    await untilMarked(page)
    const boxes = await until(async () => {
      const found = await ownBoxes(under(), page)
      return found.length > 0 && found
    }, 'the passage over the page')
    const [box] = boxes
    await page.evaluate(y => scrollTo({ top: y - 200, behavior: 'instant' }), box?.y ?? 0)
    const top = await page.evaluate(() => scrollY)
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) - top + 6)
    await untilCardSays(under(), page, 'No note yet.')
    const found = await page.evaluate(() => {
      const { find } = window as unknown as { find?(words: string, ...how: boolean[]): boolean }
      const look = (words: string) => find?.call(window, words, false, false, true, false, true) ?? false
      const ofThePage = look('Eight weeks')
      getSelection()?.removeAllRanges()
      const byFind = look('No note yet')
      document.execCommand('selectAll')
      return { ofThePage, byFind, selected: String(getSelection()).includes('No note yet') }
    })
    expect(found).toEqual({ ofThePage: true, byFind: false, selected: false })
    await page.keyboard.press('Escape')
    await page.close()
  })

  it('gets no answer by messages and events that look like the extension’s own', async () => {
    const page = await under().openPage(SAMPLE_PAGES.news.address)
    const errors = errorsOf(page)
    await untilMarked(page)
    // Figures and promises come after the names.
    await rest()
    await rest()
    const before = { marks: await marks(page), saved: (await savedSnippets(under())).length }
    const heard = await page.evaluate(async pause => {
      const answers: unknown[] = []
      const types = [
        'page-read',
        'passage-chosen',
        'save-here',
        'leave-page',
        'html-wanted',
        'hide-everything',
      ]
      addEventListener('message', event => {
        if (!types.includes((event.data as { type?: string })?.type ?? '')) answers.push(event.data)
      })
      const channel = new BroadcastChannel('casenote')
      channel.addEventListener('message', event => answers.push(event.data))
      for (const type of types) {
        postMessage({ type }, '*')
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(type, { detail: { type } }))
      }
      await new Promise(resolve => setTimeout(resolve, pause))
      channel.close()
      return answers.length
    }, LONGER_THAN_A_REST)
    expect(heard).toBe(0)
    expect(await marks(page)).toEqual(before.marks)
    expect(await savedSnippets(under())).toHaveLength(before.saved)
    expect(errors).toEqual([])
    await page.close()
  })

  it('is told apart from what it imitates: no look-alike, reversed or invisible letters are a name', async () => {
    const { page, errors } = await open('lookAlikes')
    await untilMarked(page)
    const texts = await markedTexts(page)
    expect(texts).toContain('Napo')
    expect(texts.filter(text => /[^ -~\u2019]/.test(text))).toEqual([])
    expect(errors).toEqual([])
    await page.close()
  })

  it('can change under our hands as it likes: the work stays bounded and nothing is thrown', async () => {
    const { page, errors, background } = await open('restless')
    await untilMarked(page)
    const readings = under().inExtension(
      ({ key, time }) =>
        new Promise<number>(resolve => {
          let count = 0
          const counted = (changes: Record<string, { newValue?: unknown }>) => {
            if (key in changes) count += 1
          }
          browser.storage.session.onChanged.addListener(counted)
          setTimeout(() => {
            browser.storage.session.onChanged.removeListener(counted)
            resolve(count)
          }, time)
        }),
      { key: `tab-${await under().tabOf(page)}`, time: 6_000 },
    )
    await page.bringToFront()
    const turned = await page.evaluate(() => Number(document.body.dataset.turned))
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.move(60 + turn * 20, 60 + turn * 10)
    await waitIn(page, before => Number(document.body.dataset.turned) > before + 10, turned)
    // Some hundred changes in six seconds; with pauses that double, three readings fit, each written a few times.
    expect(await readings).toBeLessThan(24)
    expect(errors).toEqual([])
    expect(background).toEqual([])
    await page.close()
  })

  it('can lay nothing over a press that would do harm: the card obeys only presses of the reader', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const saved = (await savedSnippets(under())).length
    await pointAt(page, 'Martin Jones')
    await untilCardSays(under(), page, 'Martin Jones')
    const before = await under().inExtension(() => browser.storage.local.get())
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('html > div[data-tone]')
      const { left = 0, top = 0, right = 0, bottom = 0 } = host?.getBoundingClientRect() ?? {}
      host?.focus()
      host?.click()
      for (let x = left + 4; x < right; x += 12) {
        for (let y = top + 4; y < bottom; y += 12) {
          const place = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }
          const at = document.elementFromPoint(x, y)
          for (const name of ['mousedown', 'mouseup', 'click']) at?.dispatchEvent(new MouseEvent(name, place))
          at?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }))
        }
      }
    })
    await rest()
    expect(await under().inExtension(() => browser.storage.local.get())).toEqual(before)
    expect(await savedSnippets(under())).toHaveLength(saved)
    await page.close()
  })

  it('prints as it would without us', async () => {
    // Firefox lets no program show a page as it is printed.
    if (under().name !== 'chromium') return
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const lines = () =>
      page.evaluate(() => {
        const [highlight] = [...CSS.highlights].filter(([name]) => name !== 'm-0')
        const [range] = highlight?.[1] ?? []
        const element = range?.startContainer.parentElement
        return element && getComputedStyle(element, `::highlight(${highlight?.[0]})`).textDecorationLine
      })
    expect(await lines()).toBe('underline')
    await page.emulateMediaType('print')
    expect(await lines()).toBe('none')
    await page.close()
  })
})
