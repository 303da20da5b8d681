/** A value of a series in British digits. */
export function sayValue(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 })
}

/** A value with its unit as the knowledge base gives it: `£700 million`, `5,160 FTE`, `26 per cent`. */
export function sayAmount(value: number, unit: string): string {
  if (!unit.startsWith('£')) return `${sayValue(value)} ${unit}`.trim()
  const rest = unit.slice(1).trim()
  const pounds = `${value < 0 ? '−' : ''}£${sayValue(Math.abs(value))}`
  return `${pounds} ${rest}`.trim()
}
