import { browse } from './browse.ts'
import { card } from './card.ts'
import { discretion } from './discretion.ts'
import { dismissals } from './dismissals.ts'
import { evidence } from './evidence.ts'
import { exports } from './exports.ts'
import { history } from './history.ts'
import { knowledge } from './knowledge.ts'
import { language } from './language.ts'
import { library } from './library.ts'
import { libraryPage } from './library-page.ts'
import { lock } from './lock.ts'
import { numberReasons } from './numbers.ts'
import { options } from './options.ts'
import { packs } from './packs.ts'
import { panel } from './panel.ts'
import { reasons } from './reasons.ts'
import { saving } from './saving.ts'
import { shared } from './shared.ts'
import { sync } from './sync.ts'
import { team } from './team.ts'
import { welcome } from './welcome.ts'

/**
 * Every word of the interface in English: one file a surface. They are not laid together, which takes a page that is
 * being opened longer than all it says.
 */
export const allWords = [
  shared,
  card,
  browse,
  dismissals,
  panel,
  packs,
  options,
  discretion,
  welcome,
  reasons,
  evidence,
  exports,
  knowledge,
  language,
  library,
  libraryPage,
  lock,
  numberReasons,
  history,
  saving,
  sync,
  team,
] as const

/** Each key with its message, whichever file it is from. */
export type Words = Together<(typeof allWords)[number]>
type Together<Part> = (Part extends unknown ? (part: Part) => void : never) extends (
  whole: infer Whole,
) => void
  ? Whole
  : never
