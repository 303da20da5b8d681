export const PROJECT: string
export function ensureInstalled(): void
export function toolsNode(): string
export function toolsEnvironment(): NodeJS.ProcessEnv
