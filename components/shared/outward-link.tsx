import type { ComponentChildren } from 'preact'
import { httpAddress } from './http-address.ts'

/** A link out of the extension: http(s) only, told nothing of where it comes from. Without an address, its words. */
export function OutwardLink({
  address,
  children,
}: {
  address: string | null | undefined
  children: ComponentChildren
}) {
  const href = httpAddress(address)
  if (!href) return <span>{children}</span>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
