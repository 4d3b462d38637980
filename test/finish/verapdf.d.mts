/** Why veraPDF cannot be had, or nothing when it is ready. */
export function prepare(): string | undefined
/** The flavours that a file claims in its own metadata. */
export function claimed(path: string): string[]
/** The clauses that each file fails, by path: none for a file that passes. */
export function judge(flavour: string, paths: readonly string[]): Map<string, string[]>
