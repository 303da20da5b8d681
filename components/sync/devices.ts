import type { SyncDatabase } from '../../lib/sync/sync-database.ts'

/** A device that writes into the store. */
export interface DeviceSeen {
  readonly device: string
  readonly name: string
  readonly isThis: boolean
  /** When it last wrote, by its own clock; `null` where it has sent nothing yet. */
  readonly seenAt: string | null
}

/** Every device that a file of is known, this one first, then the last seen. */
export async function devicesIn({ files, meta }: SyncDatabase): Promise<DeviceSeen[]> {
  const [known, row, setUp] = await Promise.all([files.toArray(), meta.get('journal'), meta.get('set-up')])
  const devices = new Map<string, DeviceSeen>()
  if (row?.key === 'journal') {
    const name = setUp?.key === 'set-up' ? setUp.setUp.deviceName : row.deviceName
    devices.set(row.device, { device: row.device, name, isThis: true, seenAt: null })
  }
  for (const { device, deviceName, madeAt, last } of known) {
    // A note that the key was changed is by the log before it.
    if (last === 0) continue
    const before = devices.get(device)
    if (before?.seenAt && before.seenAt >= madeAt) continue
    const isThis = before?.isThis ?? false
    devices.set(device, { device, name: isThis && before ? before.name : deviceName, isThis, seenAt: madeAt })
  }
  return [...devices.values()].sort(
    (one, other) =>
      Number(other.isThis) - Number(one.isThis) || ((one.seenAt ?? '') < (other.seenAt ?? '') ? 1 : -1),
  )
}
