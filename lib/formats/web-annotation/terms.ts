/** https://www.w3.org/TR/annotation-model/ and the context that gives its words their meaning. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** Who wrote a file. */
export const GENERATOR = 'urn:casenote:software'
export const ENTITY_PREFIX = 'urn:casenote:entity:'
/** The source of a passage that was imported without an address; the model asks for one. */
export const NO_ADDRESS = 'urn:casenote:no-address'
export const COLOUR_PREFIX = 'casenote-'
