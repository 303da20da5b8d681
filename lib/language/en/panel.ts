import type { Message } from '../say.ts'

export const panel = {} as const satisfies Record<string, Message>
