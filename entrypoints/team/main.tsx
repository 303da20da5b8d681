import '../../lib/language/learn-words.ts'
import './style.css'
import { LibraryPage } from '../../components/library/library-page.tsx'
import { createLibraryState } from '../../components/library/library-state.ts'
import { LockGate } from '../../components/lock/lock-gate.tsx'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { librarySide } from '../../components/team/library-side.ts'
import { wearLook } from '../../lib/discretion/wear-look.ts'
import { knowledgeDatabase } from '../../lib/knowledge/database.ts'
import { knowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { libraryInUse } from '../../lib/library/library-in-use.ts'
import { noteUseIn } from '../../lib/lock/auto-lock.ts'
import { syncSoon } from '../../lib/sync/schedule/schedule.ts'
import { afterTeamWrites, teamLibraryInUse } from '../../lib/team/team-library-in-use.ts'

wearLook(document, 'library')
noteUseIn(window)
const container = document.getElementById('library')
const queries = knowledgeQueries(knowledgeDatabase())
const state = createLibraryState(teamLibraryInUse(), queries, window, librarySide('team'))
afterTeamWrites(() => syncSoon('team'))
renderInLanguage(container, () => (
  <LockGate library={libraryInUse()} title={say('team_title')}>
    <LibraryPage state={state} />
  </LockGate>
))
