import { card } from './en/card.ts'
import { dismissals } from './en/dismissals.ts'
import { library } from './en/library.ts'
import { saving } from './en/saving.ts'
import { shared } from './en/shared.ts'
import type { Catalogue } from './say.ts'

/** What the scripts that are put into pages may say. A test holds this list to what they say. */
export const wordsOfPages: readonly Catalogue[] = [shared, card, dismissals, library, saving]
