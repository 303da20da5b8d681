export function zippedSize(folder: string): number
export function measureSizes(): { what: string; bytes: number; budget: number }[]
export function scriptsOf(folder: string, page: string): string[]
