/** A pack of one term, which the sample archive names once. */
export const TERM = {
  id: 'term/first-appointments',
  kind: 'term',
  name: 'first appointments',
  description: 'meetings that begin supervision',
}
export const PACK_HEADER = '{"pack":"desk","version":1,"name":"The desk"}'
