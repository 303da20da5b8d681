/** Under which the lock's record lies in `storage.local`. */
export const LOCK_RECORD = 'library-lock'
