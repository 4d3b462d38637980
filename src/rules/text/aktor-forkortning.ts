import { ACTORS } from '../../agreement/abbreviations.ts'
import { yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Place, Plan } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Förkortningar av aktörer står i ordlistan.',
  ground: 'husregel',
  catalogue: ['G16'],
  severity: 'info',
  why: 'Den som inte arbetar i organisationen vet inte vem som menas.',
  hint: 'Skriv ut namnet, eller lägg till  - {förkortning: AME, betydelse: arbetsmarknadsenheten}  under  ordlista:',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      hanteras:
        - {strategisk_ledning: Utbildningschef, operativ_ledning: Enhetschef, arbetsgrupp: Jobbgruppen AME}
    `,
    '/samverkan.yaml': 'ordlista: [{förkortning: AME, betydelse: arbetsmarknadsenheten}]',
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      hanteras:
        - {strategisk_ledning: Utbildningschef, operativ_ledning: Enhetschef, arbetsgrupp: Jobbgruppen AME}   # AME förklaras ingenstans
    `,
  },
  *check({ agreement: { planer, ordlista } }) {
    const known = new Set([...KNOWN, ...ordlista.map(({ förkortning }) => förkortning)])
    const found = new Map<string, { plan: Plan; place: Place }>()
    const names = new Set<string>()
    for (const plan of planer) {
      for (const { text, place } of yamlTexts(plan.file)) {
        if (!/[A-ZÅÄÖ]{2}/.test(text)) continue
        const whole = text.trim()
        // A value that is only capitals is a company's name, unless it is the `namn` of a part of the plan.
        if (/^[A-ZÅÄÖ]{2,6}$/.test(whole) && place?.at(-1) !== 'namn') names.add(whole)
        for (const short of explainedIn(text)) names.add(short)
        if (!place?.some((step) => ACTORS.has(String(step)))) continue
        // A text all in capitals is a note: its words are not abbreviations.
        if (IN_CAPITALS.test(text)) continue
        for (const [short] of text.matchAll(SHORT)) {
          if (!known.has(short) && !found.has(short)) found.set(short, { plan, place })
        }
      }
    }
    for (const [short, { plan, place }] of found) {
      if (names.has(short)) continue
      yield { file: plan.file, place, message: `förkortningen ${short} står inte i ordlistan` }
    }
  },
})

/** Abbreviations that need no entry in the ordlista. */
const KNOWN = new Set(['AB', 'EU', 'HB', 'HR', 'KB', 'SMS', 'TV', 'OK', 'XXX', 'XX'])

const IN_CAPITALS = latin(/\p{Lu}{3} \p{Lu}{3}/u)
const SHORT = latin(/(?<![\p{L}\d:])\p{Lu}{2,5}(?=\p{Ll}{6}|(?![\p{L}\d]))(?!-?lag)/gu)

/** The abbreviations that a text expands itself: ”felaktiga utbetalningar (FUT)”, ”FUT=felaktiga utbetalningar”. */
function explainedIn(text: string): string[] {
  const equal = [...text.matchAll(EQUAL)].map(([, short = '']) => short)
  const bracketed = [...text.matchAll(BRACKETED)].flatMap(([, before = '', short = '']) => {
    const words = before
      .toLowerCase()
      .split(BETWEEN_WORDS)
      .filter((word) => word !== '')
    return words.some((word) => word.startsWith(short.slice(0, 1).toLowerCase())) ? short : []
  })
  return [...equal, ...bracketed]
}

const EQUAL = latin(/(\p{Lu}{2,6}) ?=/gu)
const BRACKETED = latin(/([^().]*)\((\p{Lu}{2,6})\)/gu)
const BETWEEN_WORDS = latin(/[^\p{L}]+/u)
