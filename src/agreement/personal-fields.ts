// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.
import type { Fields } from './fields.ts'

export type Mark = 'namn' | 'namn eller funktion' | 'kontakt'
export type Marks = Fields<Mark>

/** A kind of file, called by its schema. */
export type Document =
  | 'atgardsplan'
  | 'figur'
  | 'kommunikationsplan'
  | 'overavtal'
  | 'overenskommelse'
  | 'profil'
  | 'samverkan'
  | 'statusrapport'
  | 'uppfoljningsplan'

export const personalFields: Readonly<Record<Document, Marks>> = {
  atgardsplan: {
    beslut: { instans: 'namn eller funktion' },
    definition: { vem: 'namn eller funktion' },
    syfte: { vem: 'namn eller funktion' },
    problembild: { vem: 'namn eller funktion' },
    målgrupp: { vem: 'namn eller funktion' },
    orsaker: { '*': { text: { vem: 'namn eller funktion' } } },
    utmaningar: { vem: 'namn eller funktion' },
    lägesbild: { vem: 'namn eller funktion' },
    mål: { '*': { text: { vem: 'namn eller funktion' } } },
    genomförande: { vem: 'namn eller funktion' },
    mätbara_effekter: { vem: 'namn eller funktion' },
    samverkanspartner: { '*': 'namn eller funktion' },
    tidsplan: {
      påbörjas: { vem: 'namn eller funktion' },
      uppföljning: { vem: 'namn eller funktion' },
      avslutas: { vem: 'namn eller funktion' },
    },
    resursförstärkning: { beslut: { instans: 'namn eller funktion' } },
    hanteras: {
      '*': {
        strategisk_ledning: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
        operativ_ledning: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
        arbetsgrupp: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
      },
    },
    delaktiviteter: {
      '*': {
        lägesbild: { vem: 'namn eller funktion' },
        mål: { '*': { text: { vem: 'namn eller funktion' } } },
        genomförande: { vem: 'namn eller funktion' },
        mätbara_effekter: { vem: 'namn eller funktion' },
        samverkanspartner: { '*': 'namn eller funktion' },
        tidsplan: {
          påbörjas: { vem: 'namn eller funktion' },
          uppföljning: { vem: 'namn eller funktion' },
          avslutas: { vem: 'namn eller funktion' },
        },
        resursförstärkning: { beslut: { instans: 'namn eller funktion' } },
        hanteras: {
          '*': {
            strategisk_ledning: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
            operativ_ledning: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
            arbetsgrupp: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
          },
        },
      },
    },
    åtgärder: {
      '*': {
        text: { vem: 'namn eller funktion' },
        operativt_mål: { vem: 'namn eller funktion' },
        när: { vem: 'namn eller funktion' },
        vem: {
          '.': 'namn eller funktion',
          funktion: 'namn eller funktion',
          namn: 'namn',
          '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
          vem: 'namn eller funktion',
        },
        uppföljning: { vem: 'namn eller funktion' },
      },
    },
    kommunikation: { vem: 'namn eller funktion' },
    kommunikationsansvarig: {
      '.': 'namn eller funktion',
      funktion: 'namn eller funktion',
      namn: 'namn',
      '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
      vem: 'namn eller funktion',
    },
    löptid: { vem: 'namn eller funktion' },
    mötesfrekvens: { vem: 'namn eller funktion' },
    beredskap: { '*': { text: { vem: 'namn eller funktion' }, frekvens: { vem: 'namn eller funktion' } } },
    sammankallande: {
      '.': 'namn eller funktion',
      funktion: 'namn eller funktion',
      namn: 'namn',
      '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
      vem: 'namn eller funktion',
    },
    administratör: {
      '.': 'namn eller funktion',
      funktion: 'namn eller funktion',
      namn: 'namn',
      '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
      vem: 'namn eller funktion',
    },
    parter: {
      '*': {
        funktion: { '.': 'namn eller funktion', vem: 'namn eller funktion' },
        kontakt: { '.': 'namn eller funktion', vem: 'namn eller funktion' },
        deltagare: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
        åtaganden: { vem: 'namn eller funktion' },
        resurs: { vem: 'namn eller funktion' },
      },
    },
    grupper: {
      '*': {
        funktion: { vem: 'namn eller funktion' },
        deltagare: { '*': 'namn eller funktion' },
        mötesfrekvens: { vem: 'namn eller funktion' },
        sammankallande: {
          '.': 'namn eller funktion',
          funktion: 'namn eller funktion',
          namn: 'namn',
          '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
          vem: 'namn eller funktion',
        },
      },
    },
    övriga_deltagare: { '.': 'namn eller funktion', '*': 'namn eller funktion', vem: 'namn eller funktion' },
    resurser: { vem: 'namn eller funktion' },
    finansiering: { vem: 'namn eller funktion' },
    uppföljning: {
      '*': {
        kommentar: { vem: 'namn eller funktion' },
        aktiviteter: { vem: 'namn eller funktion' },
        av: {
          '.': 'namn eller funktion',
          funktion: 'namn eller funktion',
          namn: 'namn',
          '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
          vem: 'namn eller funktion',
        },
      },
    },
  },
  figur: {},
  kommunikationsplan: {
    bakgrund: { vem: 'namn eller funktion' },
    syfte: { vem: 'namn eller funktion' },
    huvudbudskap: { vem: 'namn eller funktion' },
    arbetssätt: { vem: 'namn eller funktion' },
    aktiviteter: {
      '*': {
        när: { vem: 'namn eller funktion' },
        ansvarig: {
          '.': 'namn eller funktion',
          funktion: 'namn eller funktion',
          namn: 'namn',
          '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
          vem: 'namn eller funktion',
        },
      },
    },
  },
  overavtal: { förlängningar: { '*': { beslut: { instans: 'namn eller funktion' } } } },
  overenskommelse: {
    syfte: { vem: 'namn eller funktion' },
    mål: { vem: 'namn eller funktion' },
    parter: {
      '*': {
        undertecknare: { '*': { mandat: { instans: 'namn eller funktion' } } },
        samordnare: {
          '*': {
            namn: 'namn',
            telefon: 'kontakt',
            'e-post': 'kontakt',
            postadress: 'kontakt',
            resurs: { vem: 'namn eller funktion' },
          },
        },
        deltagare: { '*': { personer: { '*': 'namn eller funktion' } } },
      },
    },
    styrgrupp: {
      ledamöter: { '*': { funktion: 'namn eller funktion', namn: 'namn' } },
      ordförande: { funktioner: { '*': 'namn eller funktion' } },
      frekvens: { vem: 'namn eller funktion' },
      möten: { '*': { ordförande: 'namn eller funktion', beslut: { vem: 'namn eller funktion' } } },
    },
    forum: {
      '*': {
        ordförande: 'namn eller funktion',
        funktioner: { '*': 'namn eller funktion' },
        frekvens: { vem: 'namn eller funktion' },
      },
    },
    prioriterade_områden: { '*': { syfte: { vem: 'namn eller funktion' }, lägesbild: { vem: 'namn eller funktion' } } },
    lägesbild: {
      beslut: { instans: 'namn eller funktion' },
      uppdateras: { vem: 'namn eller funktion' },
      metod: { vem: 'namn eller funktion' },
    },
    underlag: { '*': { sekretess: { prövad_av: 'namn eller funktion' } } },
    medborgarlöften: {
      '*': {
        åtgärder: { vem: 'namn eller funktion' },
        ansvarig: {
          '.': 'namn eller funktion',
          funktion: 'namn eller funktion',
          namn: 'namn',
          '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
          vem: 'namn eller funktion',
        },
        uppföljning: { vem: 'namn eller funktion' },
      },
    },
    bilagor: { '*': { beslut: { instans: 'namn eller funktion' } } },
    publicering: { granskat: { '*': { av: 'namn eller funktion' } } },
  },
  profil: {},
  samverkan: { publicering: { granskat: { '*': { av: 'namn eller funktion' } } } },
  statusrapport: { samråd: { vem: 'namn eller funktion' } },
  uppfoljningsplan: {
    objekt: {
      '*': {
        metod: { vem: 'namn eller funktion' },
        ansvarig: {
          '.': 'namn eller funktion',
          funktion: 'namn eller funktion',
          namn: 'namn',
          '*': { '.': 'namn eller funktion', funktion: 'namn eller funktion', namn: 'namn' },
          vem: 'namn eller funktion',
        },
        frekvens: { vem: 'namn eller funktion' },
      },
    },
  },
}
