import browser from 'webextension-polyfill'
import { accountStore } from '../stores/account.ts'
import { couchDbStore } from '../stores/couchdb.ts'
import { folderStore } from '../stores/folder.ts'
import type { Store, StoreAnswer } from '../stores/store.ts'
import { answered, failed } from '../stores/store.ts'
import { webDavStore } from '../stores/webdav.ts'
import type { SetUp } from './set-up.ts'

/** A store, and how it is made ready the first time. */
export interface OpenStore {
  readonly store: Store
  /** Makes its folder or database where it is not there yet. */
  create(): Promise<StoreAnswer<null>>
}

/** The store that was set up. Makes no request by itself. */
export function openStore({ store: settings, folder }: Pick<SetUp, 'store' | 'folder'>): OpenStore {
  switch (settings.kind) {
    case 'webdav': {
      const store = webDavStore(settings)
      return { store, create: () => store.create() }
    }
    case 'couchdb': {
      const store = couchDbStore(settings)
      return { store, create: () => store.create() }
    }
    case 'browser':
      return { store: accountStore(browser.storage.sync), create: async () => answered(null) }
    case 'folder':
      return {
        store: folder ? folderStore(folder) : NO_FOLDER,
        create: async () => (folder ? answered(null) : failed('gone')),
      }
  }
}

/** The browser has lost the way to the folder. */
const NO_FOLDER: Store = {
  list: async () => failed('gone'),
  get: async () => failed('gone'),
  put: async () => failed('gone'),
  remove: async () => failed('gone'),
}
