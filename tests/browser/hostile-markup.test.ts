import { expect, it } from 'vitest'
import { errorsOf } from './harness/escaped-errors.ts'
import { EXTENSION_PAGES } from './harness/extension-pages.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { articleCopy, savedSnippets } from './harness/library.ts'
import { pressIn } from './harness/press-in.ts'
import { until, waitIn } from './harness/wait.ts'
import { untilMarked } from './harness/what-is-marked.ts'

/**
 * An article so short that Readability begins it anew, and with a picture that is behind `noscript`: for both it sets
 * `innerHTML` itself.
 */
const SHORT_ARTICLE = {
  address: 'http://hostile.casenote.invalid/short-article',
  type: 'text/html; charset=utf-8',
  body: () => `<!doctype html><html lang="en-GB"><head><title>Caseloads</title></head><body><article>
<h1>Caseloads</h1><p>Napo wrote to the Probation Service about the caseloads of probation officers in the north.</p>
<p>People on probation wait for weeks, and HM Inspectorate of Probation has said so, in its own careful words.</p>
<p><img class="lazy" alt="A desk"><noscript><img src="/desk.jpg" alt="A desk" onerror="alert(1)"></noscript></p>
</article></body></html>`,
}

inBothBrowsers('hostile markup', {}, under => {
  it('can nowhere be made of text in the pages of the extension, whoever tries', async () => {
    for (const name of Object.keys(EXTENSION_PAGES) as (keyof typeof EXTENSION_PAGES)[]) {
      const page = await under().openExtension(name)
      const tried = await page.evaluate(() => {
        const markup = '<img src=x onerror=alert(1)>'
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes?: { createPolicy(name: string, rules: object): unknown }
        }
        const outcome = (work: () => unknown) => {
          try {
            work()
            return 'done'
          } catch (thrown) {
            return thrown instanceof Error ? thrown.name : String(thrown)
          }
        }
        const element = document.createElement('div')
        return {
          innerHTML: outcome(() => {
            element.innerHTML = markup
          }),
          outerHTML: outcome(() => {
            document.createElement('div').appendChild(element).outerHTML = markup
          }),
          beside: outcome(() => element.insertAdjacentHTML('beforeend', markup)),
          parsed: outcome(() => new DOMParser().parseFromString(markup, 'text/html')),
          fragment: outcome(() => new Range().createContextualFragment(markup)),
          frame: outcome(() => {
            document.createElement('iframe').srcdoc = markup
          }),
          script: outcome(() => {
            document.createElement('script').src = 'https://hostile.casenote.invalid/x.js'
          }),
          policy: outcome(() => trustedTypes?.createPolicy('mine', { createHTML: (html: string) => html })),
          left: element.childNodes.length,
        }
      })
      const refused = 'TypeError'
      expect({ name, ...tried }).toEqual({
        name,
        innerHTML: refused,
        outerHTML: refused,
        beside: refused,
        parsed: refused,
        fragment: refused,
        frame: refused,
        script: refused,
        policy: refused,
        left: 0,
      })
      await page.close()
    }
  })

  it('does not keep a clean copy of an article from being made, nor comes along in it', async () => {
    under().site.serve(SHORT_ARTICLE)
    const page = await under().openPage(SHORT_ARTICLE.address)
    await untilMarked(page)
    const panel = await under().panelFor(page)
    const errors = errorsOf(panel)
    await waitIn(panel, () => document.querySelector('.saved-passages') !== null)
    await pressIn(panel, 'Keep a copy of the article')
    await waitIn(
      panel,
      () => document.querySelector('.saved-notice')?.textContent?.startsWith('Saved') === true,
    )
    const [article] = await until(async () => {
      const all = await savedSnippets(under())
      return all.length > 0 && all
    }, 'the copy')
    const copy = await articleCopy(under(), article?.id ?? '')
    expect(copy?.text).toContain('wait for weeks')
    expect(copy?.html).toContain('<p')
    expect(copy?.html).not.toMatch(/<img|onerror/i)
    // What was allowed for that is not allowed after it.
    const after = await panel.evaluate(() => {
      const element = document.createElement('div')
      try {
        element.innerHTML = '<b>bold</b>'
      } catch {}
      return element.childNodes.length
    })
    expect(after).toBe(0)
    // Chromium says of each handler and of each refusal that it refused it.
    expect(errors.filter(error => !/Content Security Policy|TrustedHTML/.test(error))).toEqual([])
    await panel.close()
    await page.close()
  })
})
