import { card } from './en/card.ts'
import { dismissals } from './en/dismissals.ts'
import { library } from './en/library.ts'
import { saving } from './en/saving.ts'
import { shared } from './en/shared.ts'
import { learnWords } from './say.ts'

/** For the scripts that are put into pages. A test holds this list to what they say. */
learnWords({ ...shared, ...card, ...dismissals, ...library, ...saving })
