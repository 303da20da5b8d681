import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newSnippetId } from '../../../lib/library/snippet.ts'
import type { ChosenPassage } from '../../../lib/saving/chosen-passage.ts'

const { local, session } = vi.hoisted(() => {
  const area = () => {
    const kept = new Map<string, unknown>()
    return {
      kept,
      get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, value)
      },
    }
  }
  return { local: area(), session: area() }
})
vi.mock('webextension-polyfill', () => ({ default: { storage: { local, session } } }))
vi.mock('../../../lib/knowledge/knowledge-in-use.ts', () => ({ knowledgeInUse: async () => undefined }))

const TEXT = 'Caseloads rose again last year.'
const passage = (): ChosenPassage => ({
  id: newSnippetId(),
  document: {
    url: 'https://example.org/a',
    title: 'A page',
    site: null,
    published: null,
    text: TEXT,
    posts: [],
    comments: [],
  },
  extent: { start: 0, end: 9 },
  element: null,
  fragment: null,
  canonical: null,
})
const tab = (incognito: boolean) =>
  ({ id: 7, incognito }) as Parameters<typeof import('../../../lib/saving/save-passage.ts').savePassage>[1]

/** Everything anew: the library is kept by its module. */
async function fresh() {
  vi.resetModules()
  const { savePassage, undoSave } = await import('../../../lib/saving/save-passage.ts')
  const { libraryInUse } = await import('../../../lib/library/library-in-use.ts')
  return { savePassage, undoSave, library: libraryInUse() }
}
beforeEach(() => {
  local.kept.clear()
  session.kept.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

describe('savePassage', () => {
  it('saves once what is sent twice', async () => {
    const { savePassage, library } = await fresh()
    const chosen = passage()
    const answer = { saved: true, id: chosen.id, quietly: false }
    expect(await savePassage(chosen, tab(false), 'example.org')).toEqual(answer)
    expect(await savePassage(chosen, tab(false), 'example.org')).toEqual(answer)
    expect((await library.count()).kept).toBe(1)
    expect((await library.get(chosen.id))?.quote).toBe('Caseloads')
  })

  it('saves nothing from a private window, unless the reader allowed it', async () => {
    const { savePassage, library } = await fresh()
    const refused = await savePassage(passage(), tab(true), 'example.org')
    expect(refused).toEqual({ saved: false, fault: 'private-window' })
    expect((await library.count()).kept).toBe(0)

    local.kept.set('settings', { version: 1, saveInPrivate: true })
    expect(await savePassage(passage(), tab(true), 'example.org')).toMatchObject({ saved: true })
    expect((await library.count()).kept).toBe(1)
  })

  it('says so quietly while every trace is hidden', async () => {
    const { savePassage } = await fresh()
    session.kept.set('vanished', true)
    expect(await savePassage(passage(), tab(false), 'example.org')).toMatchObject({ quietly: true })
  })

  it('refuses what is no passage of the page', async () => {
    const { savePassage, library } = await fresh()
    const beyond = { ...passage(), extent: { start: 3, end: TEXT.length + 5 } }
    expect(await savePassage(beyond, tab(false), 'example.org')).toEqual({ saved: false, fault: 'unfit' })
    expect((await library.count()).kept).toBe(0)
  })
})

describe('what follows a save', () => {
  it('is the trash, where it was a mistake', async () => {
    const { savePassage, undoSave, library } = await fresh()
    const chosen = passage()
    await savePassage(chosen, tab(false), 'example.org')
    expect(await undoSave(chosen.id)).toMatchObject({ saved: true })
    expect(await library.count()).toEqual({ kept: 0, trash: 1 })
  })
})
