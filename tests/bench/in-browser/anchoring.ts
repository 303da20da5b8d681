import { timeAnchoring } from '../anchoring-work.ts'

/** Runs in a page of the browser. */
Object.assign(globalThis, { timeAnchoring })
