import type { SuperiorAgreement } from '../model/model.ts'
import { latin } from '../swedish/latin.ts'

/** Whether a text speaks of the superior agreement: by its title, by a registration number, or by what it is called. */
export function namesSuperior(text: string | undefined, { file }: SuperiorAgreement): boolean {
  if (text === undefined) return false
  if (/(?:samverkans|över|ram)avtal/i.test(text) || THE_AGREEMENT.test(text)) return true
  if (/stadsövergripande|kommunövergripande|överordnad/i.test(text)) return true
  const plain = text.toLowerCase().replaceAll(/\s/g, '')
  return [file.data.titel, ...file.data.parter.map((party) => party.dnr)].some(
    (name) => name !== undefined && plain.includes(name.toLowerCase().replaceAll(/\s/g, '')),
  )
}

const THE_AGREEMENT = latin(/(?<!\p{L})Avtalet(?!\p{L})/u)
