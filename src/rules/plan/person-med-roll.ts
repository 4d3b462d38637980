import { isOrganisation } from '../../agreement/funktion.ts'
import { planParts } from '../../agreement/register.ts'
import { rule } from '../../check/rule.ts'
import type { Party } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { isRole } from '../../swedish/role.ts'

export default rule({
  title: 'Den som hanterar frågan anges med funktion, inte bara med förnamn.',
  ground: 'husregel',
  catalogue: ['G13'],
  why: 'Ett förnamn säger ingenting för den som är ny, och namnet gäller bara tills personen byter arbete.',
  hint: 'Skriv funktionen, t.ex.  strategisk_ledning: Utbildningschef',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      hanteras:
        - {strategisk_ledning: Utbildningschef, operativ_ledning: Arbetsmarknadschef, arbetsgrupp: Feriejobbsgruppen}
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      hanteras:
        - {strategisk_ledning: Gösta, operativ_ledning: Tindra, arbetsgrupp: Feriejobbsgruppen}
    `,
  },
  *check({ agreement: { planer, parter } }) {
    for (const plan of planer) {
      for (const { place, data } of planParts(plan)) {
        for (const [index, { strategisk_ledning, operativ_ledning }] of (data.hanteras ?? []).entries()) {
          const levels = { strategisk_ledning, operativ_ledning }
          const named = Object.entries(levels).filter(([, value]) =>
            list(value).some((one) => isFirstName(one, parter)),
          )
          const [first] = named
          if (!first) continue
          const names = named.flatMap(([, value]) => list(value)).join(', ')
          yield {
            file: plan.file,
            place: [...place, 'hanteras', index, first[0]],
            message: `«${names}» är förnamn utan funktion`,
          }
          break
        }
      }
    }
  },
})

function list(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : []
}

/** Single words that are not first names: kinds of organisation, and long nouns in the definite form. */
const NOUN = latin(
  /^(?:polis|skola|förskola|fritid|region|stad|kommun|kultur|teknik|miljö|hälsa|vård|omsorg)|^\p{L}{6,}(?:en|et|an|na)$|^.{11,}$/iu,
)

/** Endings of Swedish names of functions. */
const OCCUPATION = /(?:are|ör|or|ist|log|man|ant|ent|chef|polis|råd|gruppen|ledning|ledningen|styrelsen)$/i

/** Whether a text is nothing but first names: `Sten`, `Botvid+Sten`, `Viggo och Folke`. */
function isFirstName(text: string, parties: readonly Party[]): boolean {
  const names = text.split(/\s*(?:\+|,|\/| o | och | samt )\s*/)
  return names.every(
    (name) =>
      PART_OF_NAME.test(name) &&
      !isRole(name) &&
      !OCCUPATION.test(name) &&
      !NOUN.test(name) &&
      !isOrganisation(name, parties),
  )
}

const PART_OF_NAME = latin(/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u)
