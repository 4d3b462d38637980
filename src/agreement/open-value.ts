import type { Oppen } from '../model/format.ts'

/** Whether a value is open: not settled yet, with who settles it and the last day to do so. */
export function isOpen(value: unknown): value is Oppen {
  return typeof value === 'object' && value !== null && 'status' in value && 'vem' in value && 'senast' in value
}
