import { originalsInText } from '../../agreement/originals.ts'
import { SIGNATURE_HREF, type SignatureBox } from '../../document.ts'
import type { Samverkansoverenskommelse } from '../../model/format.ts'
import type { Agreement } from '../../model/model.ts'
import { inWords } from '../../swedish/quantity.ts'
import { decision } from '../value.ts'

/** The boxes that are signed: one for each signatory, in the order of the parties. */
export function signatureBoxes(agreement: Agreement): SignatureBox[] {
  return agreement.parter.flatMap((party) =>
    (party.undertecknare ?? []).map((signatory, index) => ({
      id: `${party.id}.${signatory.id ?? index + 1}`,
      part: party.namn,
      namn: signatory.namn,
      titel: signatory.titel,
      label: `Underskrift: ${signatory.namn}, ${signatory.titel}, för ${party.namn}`,
    })),
  )
}

/** What is signed, the clause about originals when the manifest asks for it, and the blocks to sign. */
export function signatureView(agreement: Agreement) {
  const { data } = agreement.manifest
  const boxes = signatureBoxes(agreement)
  const mandates = agreement.parter.flatMap((party) => (party.undertecknare ?? []).map(({ mandat }) => mandat))
  return {
    slutklausul: closing(agreement) ?? signed(data),
    ort: data.ort,
    i_par: boxes.length % 2 === 0 || boxes.length > 3,
    rutor: boxes.map((box, index) => {
      const mandat = mandates[index]
      return {
        ...box,
        adress: SIGNATURE_HREF + box.id,
        mandat: mandat && {
          typ: mandat.typ === 'beslut' ? 'Enligt beslut' : 'Enligt delegation',
          beslut: decision(mandat),
        },
      }
    }),
  }
}

/** What is signed: the signatures may stand on a page without a word of the agreement. */
function signed({ titel, version }: Agreement['manifest']['data']): string {
  return `Underskrifterna gäller ${titel}${version === undefined ? '' : `, version ${version}`}.`
}

/** The clause about originals, when it is asked for and the agreement's own text has none. */
function closing(agreement: Agreement): string | undefined {
  const { slutklausul } = agreement.manifest.data
  if (slutklausul === undefined || originalsInText(agreement)) return undefined
  return CLOSING[slutklausul](agreement.parter.length)
}

/** On paper each party keeps one; an electronic file is the same for all. */
const CLOSING: Readonly<Record<NonNullable<Samverkansoverenskommelse['slutklausul']>, (parties: number) => string>> = {
  'likalydande original': (parties) =>
    `Överenskommelsen har upprättats i ${inWords(parties)} (${parties}) likalydande original. Parterna har tagit var sitt.`,
  'elektroniskt original': () =>
    'Överenskommelsen undertecknas elektroniskt. Den undertecknade filen är original, och varje part bevarar ett exemplar av den.',
}
