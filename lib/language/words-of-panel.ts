import { browse } from './en/browse.ts'
import { card } from './en/card.ts'
import { discretion } from './en/discretion.ts'
import { dismissals } from './en/dismissals.ts'
import { numberReasons } from './en/numbers.ts'
import { panel } from './en/panel.ts'
import { reasons } from './en/reasons.ts'
import { shared } from './en/shared.ts'
import type { Catalogue } from './say.ts'

/** What the panel may say in its first picture, before all its words are there. A test holds this list to what it says. */
export const wordsOfPanel: readonly Catalogue[] = [
  shared,
  panel,
  card,
  browse,
  dismissals,
  discretion,
  reasons,
  numberReasons,
]
