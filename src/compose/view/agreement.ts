import { isOpenEnded } from '../../agreement/term.ts'
import type { Avtalstid, Tidsperspektiv } from '../../model/format.ts'
import type { Agreement } from '../../model/model.ts'
import { listed } from '../../swedish/suggest.ts'
import { type Content, html, join } from '../html.ts'
import type { Writer } from '../markdown/writer.ts'
import { bullets, list, partyName, text } from '../value.ts'
import { perspectiveFigure, processFigure } from '../working-figure.ts'
import { type Fact, facts } from './facts.ts'
import { ownFacts } from './own.ts'

/** The parties with their numbers and addresses. */
export function partiesView(agreement: Agreement, writer: Writer) {
  return {
    parter: agreement.parter.map((party) => ({
      namn: party.namn,
      uppgifter: [
        ...facts({
          Benämns: party.kortnamn === party.namn ? undefined : party.kortnamn,
          Organ: party.organ === party.namn ? undefined : party.organ,
          'Juridisk person': party.juridisk_person,
          Organisationsnummer: party.orgnr,
          Diarienummer: party.dnr,
          Adress: party.postadress,
        }),
        ...ownFacts(party.egna, 'part', writer),
      ],
    })),
  }
}

/** What the agreement says about itself in data: purpose, area, term, changes. Beside clauses it is a summary of them. */
export function termsView(
  agreement: Agreement,
  writer: Writer,
): { readonly sammanfattning: boolean; readonly uppgifter: Fact[] } {
  const { data } = agreement.manifest
  return {
    sammanfattning: agreement.bilagor.some((bilaga) => bilaga.data.sort === 'överenskommelse'),
    uppgifter: [
      ...facts({
        Område: data.område,
        Syfte: text(data.syfte, writer),
        Mål: list(data.mål, writer),
        'Principer för samverkan': bullets((data.strategi ?? []).map((one) => text(one, writer))),
        Avtalstid: termText(data.avtalstid),
        Förlängning: extensionOf(data.avtalstid),
        Samråd: consultationOf(data.avtalstid),
        Uppsägning: noticeOf(data.avtalstid),
        'Beslutade förlängningar': bullets(
          (data.förlängningar ?? []).map((one) =>
            join(
              [`till och med ${one.till}`, one.samråd && `samråd ${one.samråd}`, one.datum && `beslutad ${one.datum}`],
              ', ',
            ),
          ),
        ),
        'Ändringar och tillägg': bullets(
          (data.ändringar ?? []).map((one) => {
            const signed = listed(
              (one.undertecknad_av ?? []).map((id) => partyName(id, writer)),
              'och',
            )
            return html`${one.datum}: ${one.beskrivning}${signed && ` (undertecknad av ${signed})`}`
          }),
        ),
        Ersätter:
          data.föregångare &&
          join([data.föregångare.titel, data.föregångare.till && `till och med ${data.föregångare.till}`], ', '),
        'Ansvarig nämnd': data.ansvarig_nämnd,
        Samordningsfunktion: data.samordningsfunktion,
        Version: join([data.version, data.datum], ', '),
      }),
      ...ownFacts(data.egna, 'överenskommelse', writer),
    ],
  }
}

function termText(avtalstid: Avtalstid): Content {
  const { från, till } = avtalstid
  const start = från !== undefined && `Från och med ${från}`
  if (isOpenEnded(avtalstid)) return join([start, 'tills vidare'], ', ')
  return join([start, till !== undefined && `till och med ${till}`], ' ')
}

function extensionOf({ förlängning }: Avtalstid): Content {
  if (!förlängning) return undefined
  return join([förlängning.år !== undefined && `${förlängning.år} år i taget`, förlängning.villkor], '. ')
}

function consultationOf({ samråd }: Avtalstid): Content {
  if (!samråd) return undefined
  return join(
    [
      samråd.månader !== undefined && `Senast ${samråd.månader} månader före avtalstidens utgång`,
      samråd.datum !== undefined && `samråd ${samråd.datum}`,
    ],
    ', ',
  )
}

function noticeOf({ uppsägning }: Avtalstid): Content {
  if (!uppsägning) return undefined
  return join([uppsägning.månader !== undefined && `${uppsägning.månader} månader`, uppsägning.villkor], '. ')
}

/** Processes, time perspectives and examples: how the parties work together. */
export function workingView(agreement: Agreement, writer: Writer) {
  const { processer, tidsperspektiv, exempel } = agreement.manifest.data
  return {
    processer: (processer ?? []).map((one) => ({
      namn: one.namn,
      beskrivning: text(one.beskrivning, writer),
      figur: one.steg.length > 0 ? processFigure(one.namn, one.steg, writer.accent) : undefined,
    })),
    tidsperspektiv: perspectives(tidsperspektiv ?? []),
    tidsaxel: perspectiveFigure(
      (tidsperspektiv ?? []).map((one) => ({ name: one.namn, years: one.år })),
      writer.accent,
    ),
    exempel: (exempel ?? []).map((one) => text(one, writer)),
  }
}

/** The perspectives beside each other: a column each, a row for each thing that is said of them. */
function perspectives(all: readonly Tidsperspektiv[]) {
  const rows: Record<string, (one: Tidsperspektiv) => Content> = {
    Tid: (one) => one.år,
    Nivå: (one) => one.nivå,
    Vem: (one) => one.vem,
    Prevention: (one) => one.prevention,
    'Så mäts framgång': (one) => one.framgång,
    Kännetecken: (one) => bullets(one.kännetecken ?? []),
  }
  const filled = Object.entries(rows)
    .map(([etikett, value]) => ({ etikett, celler: all.map(value) }))
    .filter(({ celler }) => celler.some((cell) => cell !== undefined))
  return all.length === 0 ? undefined : { namn: all.map((one) => one.namn), rader: filled }
}
