import type { Planstatus } from '../model/format.ts'

/** Whether a plan or a measure asks for nothing more: it has been done, or it has been dropped. */
export function isOver(status: Planstatus | undefined): boolean {
  return status === 'avslutad' || status === 'utgår'
}
