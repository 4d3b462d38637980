import type { SuperiorAgreement } from '../../model/model.ts'
import { join } from '../html.ts'
import { bullets, decision } from '../value.ts'
import { facts } from './facts.ts'

/** What a superior agreement says about itself in data. */
export function superiorView(superior: SuperiorAgreement) {
  const { data } = superior.file
  const { avtalstid } = data
  return {
    titel: data.titel,
    parter: data.parter.map((party) => ({
      namn: party.namn,
      uppgifter: facts({
        Benämns: party.kortnamn,
        Organisationsnummer: party.orgnr,
        Diarienummer: party.dnr,
        Adress: party.postadress,
        Undertecknat: bullets((party.undertecknare ?? []).map((one) => `${one.namn}, ${one.titel}`)),
      }),
    })),
    uppgifter: facts({
      Undertecknat: join([data.ort, data.datum], ' '),
      Avtalstid: join([`från och med ${avtalstid.från}`, avtalstid.till && `till och med ${avtalstid.till}`], ' '),
      Förlängning: avtalstid.förlängning_år !== undefined && `${avtalstid.förlängning_år} år i taget`,
      Samråd: join(
        [
          avtalstid.samråd_månader !== undefined && `senast ${avtalstid.samråd_månader} månader före utgången`,
          avtalstid.samråd && `hölls ${avtalstid.samråd}`,
        ],
        ', ',
      ),
      'Beslutade förlängningar': bullets(
        (data.förlängningar ?? []).map((one) => join([`till och med ${one.till}`, decision(one.beslut)], ', ')),
      ),
      'Stadsövergripande underavtal': data.stadsövergripande,
    }),
  }
}
