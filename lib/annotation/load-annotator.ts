/**
 * The annotator, evaluated when it is first wanted: a background that is woken for a card, a note or a page that is
 * passed by needs none of its tables and patterns. The bundler keeps what is imported so in the one script that an
 * extension's background is, wrapped in a function that runs once.
 */
export const loadAnnotator = () => import('./annotate.ts')
