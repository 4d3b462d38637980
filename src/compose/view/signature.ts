import { SIGNATURE_HREF, type SignatureBox } from '../../document.ts'
import { plainText } from '../../model/markdown.ts'
import type { Agreement } from '../../model/model.ts'
import { decision } from '../value.ts'

const COUNTS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

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

/** The closing clause and the blocks to sign. */
export function signatureView(agreement: Agreement) {
  const { data } = agreement.manifest
  const boxes = signatureBoxes(agreement)
  const mandates = agreement.parter.flatMap((party) => (party.undertecknare ?? []).map(({ mandat }) => mandat))
  return {
    slutklausul: saysOriginals(agreement)
      ? signed(data)
      : closing(data.undertecknas ?? 'på papper', agreement.parter.length),
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

/** Whether a clause of the agreement's own text says which copies are originals or how it is signed. */
function saysOriginals({ bilagor }: Agreement): boolean {
  return bilagor.some(({ content }) => {
    const own = content?.sort === 'överenskommelse' ? plainText(content.text.tree) : ''
    return /likalydande|\boriginal|undertecknas elektroniskt/i.test(own)
  })
}

/** The clause about originals. On paper each party keeps one; an electronic file is the same for all. */
function closing(way: 'på papper' | 'elektroniskt', parties: number): string {
  if (way === 'elektroniskt') {
    return 'Överenskommelsen undertecknas elektroniskt. Den undertecknade filen är original, och varje part bevarar ett exemplar av den.'
  }
  const count = COUNTS[parties] ?? String(parties)
  return `Överenskommelsen har upprättats i ${count} (${parties}) likalydande original. Parterna har tagit var sitt.`
}
