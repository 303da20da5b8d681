import type { Message } from '../say.ts'

export const options = {} as const satisfies Record<string, Message>
