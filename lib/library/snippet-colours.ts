/** The inks a snippet can be shown in; each comes with a shape of its own, so that none says anything by colour alone. */
export const SNIPPET_COLOURS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const
export type SnippetColour = (typeof SNIPPET_COLOURS)[number]
