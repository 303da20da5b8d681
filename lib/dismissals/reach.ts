/** How far a dismissal goes; in a module of its own, so that the card carries no schema of what is stored. */
export const DISMISSAL_REACHES = ['page', 'site', 'everywhere'] as const
export type DismissalReach = (typeof DISMISSAL_REACHES)[number]
