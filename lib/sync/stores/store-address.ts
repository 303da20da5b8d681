import * as z from 'zod/mini'

const LONGEST = 2_000
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * The address of a folder or database on a server: https, or http on this very machine, since over any other http
 * a password could be read on the way. Ends with a slash; carries no name, password, query or fragment.
 */
export const storeAddressSchema = z
  .string()
  .check(z.maxLength(LONGEST))
  .check(z.refine(isStoreAddress, 'is not the address of a store'))
  .brand<'StoreAddress'>()
export type StoreAddress = z.infer<typeof storeAddressSchema>

export type ReadAddress =
  | { readonly ok: true; readonly address: StoreAddress }
  /** `not-secure`: plain http to another machine. `holds-secret`: a name or password stands in the address. */
  | { readonly ok: false; readonly fault: 'not-an-address' | 'not-secure' | 'holds-secret' }

/** Reads an address as somebody typed it; `https://` may be left out. */
export function readStoreAddress(typed: string): ReadAddress {
  const trimmed = typed.trim()
  const url = urlOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (!url || trimmed.length > LONGEST || trimmed === '') return { ok: false, fault: 'not-an-address' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, fault: 'not-an-address' }
  if (url.username !== '' || url.password !== '') return { ok: false, fault: 'holds-secret' }
  if (!isSafe(url)) return { ok: false, fault: 'not-secure' }
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  const address = storeAddressSchema.safeParse(url.href)
  return address.success ? { ok: true, address: address.data } : { ok: false, fault: 'not-an-address' }
}

function isStoreAddress(text: string): boolean {
  const url = urlOf(text)
  if (!url || url.href !== text || !isSafe(url)) return false
  return url.pathname.endsWith('/') && url.search + url.hash + url.username + url.password === ''
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
