import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement, Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Organisationsnumret är riktigt och hör till den juridiska person som är part.',
  ground: 'form',
  catalogue: ['H06'],
  why: 'Ett nummer som hör till någon annan gör det oklart vem som är bunden.',
  hint: 'Skriv  juridisk_person: …  med namnet på den som numret hör till.',
  good: {
    '/samverkan.yaml': `
      organisationer:
        - id: dalkoping
          namn: Dalköpings socialnämnd
          orgnr: 212000-9937
          juridisk_person: Dalköpings kommun
    `,
  },
  bad: {
    '/samverkan.yaml': `
      organisationer:
        - id: dalkoping
          namn: Dalköpings socialförvaltning
          orgnr: 212000-9937
          # juridisk_person saknas
    `,
  },
  *check({ agreement }) {
    const { manifest, parter, överavtal } = agreement
    for (const [index, party] of parter.entries()) {
      if (party.orgnr === undefined) continue
      const own = manifest.data.parter[index]
      const place = ['parter', index, own?.orgnr === undefined ? 'id' : 'orgnr']
      if (!isValid(party.orgnr)) {
        yield {
          place,
          message: `organisationsnumret ${party.orgnr} är inte riktigt: kontrollsiffran stämmer inte`,
          hint: 'Läs numret en gång till i registreringsbeviset.',
        }
      } else yield* wrongOwner(party, place, agreement)
    }
    for (const [index, { orgnr: number }] of (överavtal?.file.data.parter ?? []).entries()) {
      if (!överavtal || number === undefined || isValid(number)) continue
      yield {
        file: överavtal.file,
        place: ['parter', index, 'orgnr'],
        message: `organisationsnumret ${number} är inte riktigt: kontrollsiffran stämmer inte`,
        hint: 'Läs numret en gång till i registreringsbeviset.',
      }
    }
  },
})

/** Whether a name is that of a board or an administration, which has no number of its own but its municipality's. */
function* wrongOwner(party: Party, place: (string | number)[], agreement: Agreement): Generator<Hit> {
  if (party.juridisk_person !== undefined) return
  const isPart = PART_OF_PARTY.test(party.namn)
  if (!isPart) return
  const superior = agreement.överavtal?.file
  const at = (superior?.data.parter ?? []).findIndex(({ orgnr: number }) => number === party.orgnr)
  const owner = superior?.data.parter[at]?.namn
  yield {
    place,
    message:
      owner === undefined
        ? `${party.orgnr} kan inte vara ${party.namn}s eget nummer: en nämnd eller förvaltning har inget`
        : `${party.orgnr} hör till ${owner}, inte till ${party.namn}`,
    ...(owner !== undefined && { hint: `Skriv  juridisk_person: ${owner}  hos parten.` }),
    ...(superior &&
      owner !== undefined && {
        related: [{ span: superior.span(['parter', at, 'orgnr']), message: 'numret i överavtalet' }],
      }),
  }
}

const PART_OF_PARTY = latin(/förvaltning(?:en)?(?!\p{L})|nämnd(?:en)?(?!\p{L})|\bsdf\b/iu)

/** Whether a text is an organisation number: ten digits, the third at least 2, the last a Luhn check digit. */
function isValid(number: string): boolean {
  const digits = [...number.replaceAll(/\D/g, '')].map(Number)
  if (digits.length !== 10 || (digits[2] ?? 0) < 2) return false
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 0 ? digit * 2 : digit
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
