import '../../../lib/language/learn-words.ts'
import { existsSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dressButton, dressPage } from '../../../lib/discretion/look.ts'

const { action, sidebarAction } = vi.hoisted(() => ({
  action: { setTitle: vi.fn(async () => undefined), setIcon: vi.fn(async () => undefined) },
  sidebarAction: { setTitle: vi.fn(async () => undefined), setIcon: vi.fn(async () => undefined) },
}))
vi.mock('webextension-polyfill', () => ({
  default: { action, sidebarAction },
}))
beforeEach(() => vi.clearAllMocks())

const PAGES = ['panel', 'library', 'browse', 'options', 'sync', 'welcome', 'privacy'] as const
const newDocument = () => new JSDOM('<title>Casenote</title>').window.document
const iconOf = (document: Document) => document.querySelector('link[rel="icon"]')?.getAttribute('href')
const isThere = (path: string | null | undefined) =>
  existsSync(new URL(`../../../public${path}`, import.meta.url))

describe('the look of the extension’s pages', () => {
  it.each(PAGES)('names Casenote in no title and no icon where that is wanted: %s', page => {
    const document = newDocument()
    dressPage(document, page, true, false)
    expect(document.title).toMatch(/^Reading notes/)
    expect(iconOf(document)).toBe('/icons/plain-32.png')
    dressPage(document, page, false, false)
    expect(document.title).toMatch(/^Casenote/)
    expect(iconOf(document)).toBe('/icons/32.png')
    expect(document.querySelectorAll('link').length).toBe(1)
  })

  it('says nothing at all while everything is hidden', () => {
    const document = newDocument()
    dressPage(document, 'library', false, true)
    expect(document.title).toBe('Untitled')
    expect(iconOf(document)).toBe('/icons/plain-32.png')
  })
})

describe('the look of the toolbar button and the sidebar', () => {
  it('is changed and changed back, with icons that are there', async () => {
    await dressButton(true)
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Reading notes' })
    expect(sidebarAction.setTitle).toHaveBeenLastCalledWith({ title: 'Reading notes' })
    const path = { 16: '/icons/plain-16.png', 32: '/icons/plain-32.png', 48: '/icons/plain-48.png' }
    expect(action.setIcon).toHaveBeenLastCalledWith({ path })
    expect(Object.values(path).filter(each => !isThere(each))).toEqual([])
    await dressButton(false)
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Casenote: read this page' })
    expect(sidebarAction.setTitle).toHaveBeenLastCalledWith({ title: 'Casenote' })
    const own = { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png' }
    expect(sidebarAction.setIcon).toHaveBeenLastCalledWith({ path: own })
    expect(Object.values(own).filter(each => !isThere(each))).toEqual([])
  })
})
