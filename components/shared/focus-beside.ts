/**
 * Moves the focus from a button whose row is about to go to the button of the row beside it, or else to an element
 * that stays.
 */
export function focusBeside(button: HTMLElement, otherwise: HTMLElement | null): void {
  const row = button.closest('li')
  const beside = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
  const next = beside ?? otherwise
  next?.focus({ preventScroll: true })
}
