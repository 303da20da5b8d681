import type { Message } from '../say.ts'

export const welcome = {} as const satisfies Record<string, Message>
