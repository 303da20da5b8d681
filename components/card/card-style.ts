import { HUES, INKS } from '../shared/kind-style.ts'

const inks = (tone: 'light' | 'dark') => HUES.map(hue => `--hue-${hue}:${INKS[hue][tone]}`).join(';')
const swatches = HUES.map(hue => `.swatch[data-hue="${hue}"]{border-bottom-color:var(--hue-${hue})}`).join('')

/**
 * The whole style of the hover card, as text for a constructed style sheet: inside a page's shadow root no
 * stylesheet of the extension can be linked without a web-accessible file, which pages could probe for.
 * Lengths are pixels, since `rem` would follow the page's own root. The tone is set from outside by
 * `data-tone` on the host: it follows the page and not the browser.
 */
export const CARD_STYLE = `
:host {
  all: initial;
  --raised:#ffffff; --ink:#1d2327; --soft:#565f67; --rule:#e4e0d6; --wash:#f3f0e8; --accent:#0f5e63;
  --shade:0 0 0 1px rgba(29,35,39,.07), 0 1px 2px rgba(29,35,39,.06), 0 8px 28px rgba(29,35,39,.14);
  ${inks('light')}
}
:host([data-tone="dark"]) {
  --raised:#1d2125; --ink:#e6e3dc; --soft:#a9b0b5; --rule:#343b41; --wash:#272d32; --accent:#6cc3c1;
  --shade:0 0 0 1px rgba(255,255,255,.09), 0 1px 2px rgba(0,0,0,.4), 0 10px 30px rgba(0,0,0,.5);
  ${inks('dark')}
}
*, *::before, *::after { box-sizing:border-box }
.card {
  width:320px; max-width:calc(100vw - 16px); max-height:calc(100vh - 16px); overflow-y:auto;
  padding:12px 16px 8px; border-radius:10px; background:var(--raised); color:var(--ink); box-shadow:var(--shade);
  font:13.5px/1.45 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;
  font-variant-numeric:tabular-nums; text-align:left; overflow-wrap:break-word; cursor:auto; user-select:text;
  color-scheme:light; animation:show 120ms ease-out;
}
:host([data-tone="dark"]) .card { color-scheme:dark }
@keyframes show { from { opacity:0 } }
@media (prefers-reduced-motion:reduce) { .card { animation:none } }
p, h2, dl, dd { margin:0; padding:0 }
.kind { display:flex; align-items:center; gap:7px; color:var(--soft); font-size:12px }
.position { margin-left:auto }
.swatch { flex:none; display:inline-block; width:14px; border-bottom-color:var(--hue-term) }
${swatches}
h2 { margin:2px 0 1px; font-size:15px; line-height:1.3; font-weight:600; letter-spacing:-.005em }
.soft { color:var(--soft) }
dl { display:grid; grid-template-columns:44px 1fr; row-gap:3px; margin:9px 0 0; padding:8px 0 0; border-top:1px solid var(--rule) }
dt { padding-top:1px; color:var(--soft); font-size:12px; font-weight:500 }
.fact { margin-top:9px; padding-top:8px; border-top:1px solid var(--rule) }
.sources { margin-top:7px; font-size:12px }
a { color:inherit; text-decoration-color:color-mix(in srgb,currentcolor 45%,transparent); text-underline-offset:.2em }
a:hover { text-decoration-color:currentcolor }
.actions { display:flex; gap:4px; margin:6px -8px 0 }
button { all:unset; box-sizing:border-box; min-height:24px; padding:5px 8px; border-radius:6px; color:var(--accent); font-weight:500; font-size:12.5px; cursor:pointer }
button:hover { background:var(--wash) }
:focus-visible { outline:2px solid var(--accent); outline-offset:1px; border-radius:4px }
.card:focus-visible { outline-offset:-2px; border-radius:10px }
.spoken { position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%); white-space:nowrap }
@media (forced-colors:active) {
  .card { border:1px solid CanvasText; background:Canvas; color:CanvasText; box-shadow:none }
  .card * { color:CanvasText }
  .card a { color:LinkText }
  .swatch { forced-color-adjust:none; border-bottom-color:CanvasText !important }
  button { border:1px solid ButtonBorder; color:ButtonText; background:ButtonFace }
  .soft { color:CanvasText }
}
`
