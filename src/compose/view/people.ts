import type { Agreement } from '../../model/model.ts'
import { dialled } from '../../swedish/contact.ts'
import { html } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, frequency, functionName, list, text } from '../value.ts'
import { facts } from './facts.ts'

/** The coordinators of each party and how to reach them. */
export function coordinatorsView(agreement: Agreement, writer: Writer) {
  return {
    parter: agreement.parter
      .filter((party) => (party.samordnare ?? []).length > 0)
      .map((party) => ({
        namn: party.namn,
        samordnare: (party.samordnare ?? []).map((one) => ({
          namn: one.namn,
          titel: one.titel,
          uppgifter: facts({
            Enhet: one.enhet,
            Telefon: one.telefon && phone(one.telefon),
            'E-post': one['e-post'] && mail(one['e-post']),
            Postadress: one.postadress,
            'Avsatt resurs': text(one.resurs, writer),
          }),
        })),
      })),
    uppdrag: (agreement.manifest.data.samordnarnas_uppdrag ?? []).map((one) => text(one, writer)),
  }
}

function phone(number: string) {
  const digits = dialled(number)
  return digits.length < 5 ? html`${number}` : html`<a href="tel:${digits}">${number}</a>`
}

function mail(address: string) {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? html`<a href="mailto:${address}">${address}</a>` : html`${address}`
}

/** The steering group and the other forums. */
export function forumsView(agreement: Agreement, writer: Writer) {
  const { styrgrupp, forum } = agreement.manifest.data
  return {
    styrgrupp: styrgrupp && {
      namn: styrgrupp.namn ?? 'Styrgrupp',
      uppgifter: facts({
        Ledamöter: bullets(styrgrupp.ledamöter.map((one) => functionName(one, writer))),
        Ordförande: styrgrupp.ordförande && chair(styrgrupp.ordförande),
        Sammanträder: frequency(styrgrupp.frekvens, writer),
      }),
      möten: (styrgrupp.möten ?? []).map((meeting) => ({
        datum: meeting.datum,
        ordförande: meeting.ordförande,
        beslut: list(meeting.beslut, writer),
      })),
      beslut_finns: (styrgrupp.möten ?? []).some((meeting) => meeting.beslut !== undefined),
    },
    forum: (forum ?? []).map((one) => ({
      namn: one.namn,
      uppgifter: facts({
        Nivå: one.nivå,
        Uppgift: one.uppgift,
        Ordförande: one.ordförande,
        Deltar: bullets(one.funktioner ?? []),
        Sammanträder: frequency(one.frekvens, writer),
      }),
    })),
  }
}

interface Chair {
  readonly ordning: 'fast' | 'alternerande'
  readonly funktioner: readonly string[]
  readonly text?: string
}

function chair({ ordning, funktioner, text: words }: Chair) {
  const names = funktioner.join(ordning === 'alternerande' ? ' och ' : ', ')
  const order = ordning === 'alternerande' && funktioner.length > 1 ? `${names}, i tur och ordning` : names
  return html`${order}${words !== undefined && html`. ${words}`}`
}

/** Groups of persons who represent the parties. */
export function groupsView(agreement: Agreement) {
  return {
    parter: agreement.parter
      .filter((party) => (party.deltagare ?? []).length > 0)
      .map((party) => ({
        namn: party.namn,
        uppgifter: (party.deltagare ?? []).map((group) => ({
          etikett: group.grupp,
          värde: bullets(group.personer ?? []) ?? '–',
        })),
      })),
  }
}
