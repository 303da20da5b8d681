import type { Message } from '../say.ts'

export const reasons = {} as const satisfies Record<string, Message>
