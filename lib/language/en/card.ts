import type { Message } from '../say.ts'

export const card = {} as const satisfies Record<string, Message>
