/**
 * All that changes the library, and what sync asks of it: evaluated when it is first wanted, since it brings Yjs along
 * and most pages of the extension only read. The one to call it is `library.ts`.
 */
export { verifyBackup } from './backups/read-backup.ts'
export { restoreBackup } from './backups/restore.ts'
export { backUpDaily, deleteBackup, takeBackup } from './backups/take-backup.ts'
export { bringIn } from './bring.ts'
export { applyMany, inBulk, purge, purgeExpired } from './bulk.ts'
export { checkLibrary, mendRows } from './check.ts'
export { confirmSent, knownIds, sendAgain, setSyncing, takeUnsent, wholeOf } from './outgoing.ts'
export { lossesOf, retryAside } from './remote.ts'
export { beginSession } from './second-copy/begin-session.ts'
export { changeSnippet, changeSnippets, restoreSnippets, saveSnippet, trashSnippets } from './writing.ts'
