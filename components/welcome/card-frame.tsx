import { render } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CardContent } from '../../lib/knowledge/card-content.ts'
import { localeInUse } from '../../lib/language/say.ts'
import { applyStyle } from '../../lib/marks/card-host.ts'
import { CardBody } from '../card/card.tsx'

/** A card with its own style sheet, standing in a page of ours and not over one of others. */
export function CardFrame({ content, styleSheet }: { content: CardContent; styleSheet: string }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!root) return
    if (root.childNodes.length === 0) {
      applyStyle(document, root, styleSheet)
      root.append(document.createElement('div'))
    }
    const container = root.querySelector('div')
    if (container)
      render(
        <div class="card" style={{ maxWidth: '100%' }} lang={localeInUse()}>
          <CardBody content={content} />
        </div>,
        container,
      )
  }, [content, styleSheet])
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => {
      if (host.current) host.current.dataset.tone = dark.matches ? 'dark' : 'light'
    }
    follow()
    dark.addEventListener('change', follow)
    return () => dark.removeEventListener('change', follow)
  }, [])
  return <div ref={host} />
}
