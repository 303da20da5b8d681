import type { Message } from '../say.ts'

export const evidence = {} as const satisfies Record<string, Message>
