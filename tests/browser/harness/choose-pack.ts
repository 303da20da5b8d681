import type { Page } from 'puppeteer-core'
import { waitIn } from './wait.ts'

/** A pack of one term, which the sample archive names once. */
export const TERM = {
  id: 'term/first-appointments',
  kind: 'term',
  name: 'first appointments',
  description: 'meetings that begin supervision',
}
export const PACK_HEADER = '{"pack":"desk","version":1,"name":"The desk"}'

/** Gives a pack's text to the chooser of the options, as a reader does with its file. */
export async function choosePack(options: Page, text: string): Promise<void> {
  await waitIn(options, () => document.querySelector('.pack-import input[type=file]') !== null)
  await options.evaluate(words => {
    const input = document.querySelector<HTMLInputElement>('.pack-import input[type=file]')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([words], 'desk.jsonl'))
    if (input) input.files = dataTransfer.files
    input?.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)
}
