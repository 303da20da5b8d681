import { laterCode } from '../shared/drawn-later.tsx'

const fetchViews = () => import('./later-views.ts')

/** The views that the panel draws behind its first picture: fetched with the first of them, then all are there. */
export const laterViews = laterCode(fetchViews)
