import type { Agreement } from '../model/model.ts'
import { withheldIn } from './kinds.ts'
import { squeezed } from './squeezed.ts'
import { secretsOf } from './withheld.ts'

/** What stands where something begins that is for the parties' own use and holds somebody. */
const NOTICE = 'Innehåller personuppgifter. Får inte publiceras.'

/** The notice for a copy of an agreement that leaves nothing out. */
export function noticeOf(agreement: Agreement): string | undefined {
  return secretsOf(agreement).withheld.length > 0 ? NOTICE : undefined
}

/**
 * The notice for a text that is made of agreements for the parties' own use: when something stands in it that a public
 * copy leaves out.
 */
export function noticeFor(agreements: readonly Agreement[], text: string): string | undefined {
  const said = squeezed(text)
  return agreements.some((agreement) => withheldIn(said, secretsOf(agreement)).length > 0) ? NOTICE : undefined
}
