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
export function openStore({ store: settings }: Pick<SetUp, 'store' | 'folder'>): OpenStore {
  switch (settings.kind) {
    case 'webdav': {
      const store = webDavStore(settings)
      return { store, create: () => store.create() }
    }
    case 'couchdb':
    case 'browser':
    case 'folder':
      return { store: NO_STORE, create: async () => failed('strange') }
  }
}

/** In place of one that this version cannot open. */
const NO_STORE: Store = {
  list: async () => failed('strange'),
  get: async () => failed('strange'),
  put: async () => failed('strange'),
  remove: async () => answered(null),
}
