import { functionsOf, type NamedFunction } from '../../agreement/funktion.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'En funktion stavas på ett sätt.',
  ground: 'husregel',
  catalogue: ['F08'],
  severity: 'info',
  why: 'Den som söker efter sina åtgärder hittar bara dem som är stavade som hen söker.',
  hint: 'Välj en stavning och använd den överallt.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          vem: Enhetschef Ung fritid
        - id: vandring
          vem: Enhetschef Ung fritid
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          vem: Enhetschef Ung fritid
        - id: vandring
          vem: Enhetschef Ung Fritid
    `,
  },
  *check({ agreement }) {
    const kinds = new Map<string, Map<string, NamedFunction[]>>()
    for (const one of functionsOf(agreement)) {
      const spellings = kinds.get(bare(one.text)) ?? new Map<string, NamedFunction[]>()
      // An initial capital is not a different spelling.
      const text = one.text.replace(/\.$/, '').replace(SMALL_FIRST, (letter) => letter.toUpperCase())
      spellings.set(text, [...(spellings.get(text) ?? []), one])
      kinds.set(bare(one.text), spellings)
    }
    const common = [...kinds].filter(([, spellings]) => placesIn(spellings) > 1)
    for (const [key, spellings] of kinds) {
      if (placesIn(spellings) > 1) continue
      const near = common.find(([other]) => isSlipOf(key, other))?.[1]
      const [only] = [...spellings.values()][0] ?? []
      const [usual] = [...(near ?? [])].sort(([, a], [, b]) => b.length - a.length)
      const model = usual?.[1][0]
      if (!only || !usual || !model) continue
      yield {
        file: only.plan.file,
        place: only.place,
        message: `«${only.text}» stavas «${usual[0]}» på andra ställen`,
        hint: `Skriv  ${usual[0]}`,
        related: [{ span: model.plan.file.span(model.place), message: 'den vanligare stavningen' }],
      }
    }
    for (const spellings of kinds.values()) {
      const [usual, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length)
      const model = usual?.[1][0]
      if (!usual || !model) continue
      for (const [text, places] of others) {
        const [first] = places
        if (!first) continue
        const times = places.length === 1 ? 'en gång' : `${places.length} gånger`
        yield {
          file: first.plan.file,
          place: first.place,
          message: `«${text}» (${times}) stavas oftare «${usual[0]}»`,
          hint: `Skriv  ${usual[0]}`,
          related: [{ span: model.plan.file.span(model.place), message: 'den vanligare stavningen' }],
        }
      }
    }
  },
})

function placesIn(spellings: ReadonlyMap<string, readonly unknown[]>): number {
  return [...spellings.values()].reduce((sum, places) => sum + places.length, 0)
}

/** Whether a key is another with one inner letter left out, doubled or exchanged. A differing ending is another function. */
function isSlipOf(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 8 || Math.abs(one.length - other.length) > 1) return false
  const letters = Math.min(one.length, other.length)
  let at = 0
  while (at < letters && one[at] === other[at]) at++
  const [left, right] = [one.slice(at), other.slice(at)]
  if (at === 0 || Math.min(left.length, right.length) < 3 || /\d/.test(`${left[0]}${right[0]}`)) return false
  if (left.length === right.length) return left.slice(1) === right.slice(1)
  return left.length > right.length ? left.slice(1) === right : right.slice(1) === left
}

const SMALL_FIRST = latin(/^\p{Ll}/u)

/** The key of a function's name: without case and punctuation, common abbreviations expanded. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/verksamhetsområde|\bvo\b/g, '')
    .replaceAll(FILLING, '')
}

const FILLING = latin(/ och | för |[^\p{L}\d]/gu)
