/**
 * The one set of icons: drawn here on a grid of 16, with one stroke of 1.5 that keeps its width, in the ink of the
 * words beside them. An icon says nothing aloud; what bears it alone needs a label of its own.
 */
const DRAWINGS = {
  back: 'M10 3 5 8l5 5',
  bookmark: 'M4 2.5h8v11L8 10.5 4 13.5z',
  comment: 'M2.5 3.5h11v7H8l-3 2.5v-2.5H2.5z',
  connections: 'M4 6.5v3M5.5 4.5 11 8M5.5 11.5 11 8M4 3.2v0M4 12.8v0M12.3 8v0',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  forward: 'm6 3 5 5-5 5',
  numbers: 'M3 13V9M6.5 13V5.5M10 13V7.5M13.5 13V3',
  promise: 'M3 8a5 5 0 1 1 1.8 3.8M3 13v-2.2h2.3M8 5.5V8l2 1.5',
  reading:
    'M8 4.5C6.5 3.3 4.5 3 2.5 3v9.5c2 0 4 .3 5.5 1.5 1.5-1.2 3.5-1.5 5.5-1.5V3c-2 0-4 .3-5.5 1.5zM8 4.5V14',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2',
  timeline: 'M2 8h12M4.5 8V5M8 8v3.5M11.5 8V4',
} as const
export type IconName = keyof typeof DRAWINGS

export function Icon({ name, size = 16 }: { name: IconName /** CSS pixels. */; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
