// Generated from schemas/*.schema.json by schemas/generate.mjs. Do not edit.

export type Mark = 'namn' | 'namn eller funktion' | 'kontakt'
export interface Marks {
  readonly [key: string]: Mark | Marks
}

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
    åtgärder: {
      '*': {
        vem: {
          namn: 'namn',
          '*': {
            namn: 'namn',
          },
        },
      },
    },
    kommunikationsansvarig: {
      namn: 'namn',
      '*': {
        namn: 'namn',
      },
    },
    sammankallande: {
      namn: 'namn',
      '*': {
        namn: 'namn',
      },
    },
    administratör: {
      namn: 'namn',
      '*': {
        namn: 'namn',
      },
    },
    grupper: {
      '*': {
        sammankallande: {
          namn: 'namn',
          '*': {
            namn: 'namn',
          },
        },
      },
    },
    uppföljning: {
      '*': {
        av: {
          namn: 'namn',
          '*': {
            namn: 'namn',
          },
        },
      },
    },
  },
  figur: {},
  kommunikationsplan: {
    aktiviteter: {
      '*': {
        ansvarig: {
          namn: 'namn',
          '*': {
            namn: 'namn',
          },
        },
      },
    },
  },
  overavtal: {},
  overenskommelse: {
    parter: {
      '*': {
        samordnare: {
          '*': {
            namn: 'namn',
            telefon: 'kontakt',
            'e-post': 'kontakt',
            postadress: 'kontakt',
          },
        },
        deltagare: {
          '*': {
            personer: {
              '*': 'namn eller funktion',
            },
          },
        },
      },
    },
    styrgrupp: {
      ledamöter: {
        '*': {
          namn: 'namn',
        },
      },
    },
    medborgarlöften: {
      '*': {
        ansvarig: {
          namn: 'namn',
          '*': {
            namn: 'namn',
          },
        },
      },
    },
  },
  profil: {},
  samverkan: {},
  statusrapport: {
    samråd: {
      vem: 'namn eller funktion',
    },
  },
  uppfoljningsplan: {
    objekt: {
      '*': {
        ansvarig: {
          namn: 'namn',
          '*': {
            namn: 'namn',
          },
        },
      },
    },
  },
}
