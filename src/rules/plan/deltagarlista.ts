import { rule } from '../../check/rule.ts'
import type { Place, Plan, YamlFile } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Deltagare räknas upp som en lista, och heter likadant överallt.',
  ground: 'husregel',
  catalogue: ['H16'],
  severity: 'info',
  why: 'I en uppräkning utan skiljetecken går det inte att se var en deltagare slutar och nästa börjar.',
  hint: 'Skriv en deltagare på varje rad:  övriga_deltagare: [Jobbtorg, Kriminalvården]',
  good: { 'atgardsplaner/orossamtal.yaml': 'övriga_deltagare: [Jobbtorg, Kriminalvården, Stena Fastigheter]' },
  bad: { 'atgardsplaner/orossamtal.yaml': 'övriga_deltagare: Jobbtorg Kriminalvården MTR SISAB Stena Fastigheter' },
  *check({ agreement: { planer } }) {
    const written = new Map<string, { name: string; file: YamlFile<unknown>; place: Place }>()
    for (const plan of planer) {
      for (const { text, place } of listsOf(plan)) {
        const fault = /[,;]\s*$/.test(text)
          ? 'slutar med ett skiljetecken: något fattas'
          : isUnseparated(text)
            ? 'är en uppräkning utan skiljetecken'
            : undefined
        if (fault !== undefined) yield { file: plan.file, place, message: `${String(place.at(-1))} ${fault}` }
      }
      for (const { text, place } of [...listsOf(plan), ...itemsOf(plan)]) {
        for (const [name] of text.matchAll(NAME)) {
          const before = written.get(name.toLowerCase())
          if (!before) written.set(name.toLowerCase(), { name, file: plan.file, place })
          else if (before.name !== name && IN_CAPITALS.test(before.name + name)) {
            yield {
              file: plan.file,
              place,
              message: `${name} skrivs ${before.name} i en annan plan`,
              related: [{ span: before.file.span(before.place), message: `här ${before.name}` }],
            }
            written.set(name.toLowerCase(), { ...before, name })
          }
        }
      }
    }
  },
})

const NAME = latin(/(?<!\p{L})\p{Lu}{2}\p{L}{2,}(?!\p{L})|(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu)
const IN_CAPITALS = latin(/\p{Lu}{3}/u)

/** Finds participants written as one text instead of a list. */
function listsOf({ file: { data } }: Plan): { text: string; place: Place }[] {
  const found: { text: string; place: Place }[] = []
  if (typeof data.övriga_deltagare === 'string')
    found.push({ text: data.övriga_deltagare, place: ['övriga_deltagare'] })
  for (const [part, { deltagare }] of Object.entries(data.parter ?? {})) {
    if (typeof deltagare === 'string') found.push({ text: deltagare, place: ['parter', part, 'deltagare'] })
  }
  return found
}

function itemsOf({ file: { data } }: Plan): { text: string; place: Place }[] {
  const { övriga_deltagare: others } = data
  return Array.isArray(others) ? others.map((text, index) => ({ text, place: ['övriga_deltagare', index] })) : []
}

/** Whether names follow each other without separators: many capitals between two commas, or a function twice. */
function isUnseparated(text: string): boolean {
  const plain = text.replaceAll(/<[^>]*>/g, ' ')
  if (/[.;]\s/.test(plain)) return false
  return plain.split(/[,:/]/).some((part) => {
    const [, ...words] = part.trim().split(/\s+/)
    const capitals = words.filter((word) => CAPITAL.test(word))
    return capitals.length >= 3 || new Set(capitals).size < capitals.length
  })
}

const CAPITAL = latin(/^\p{Lu}/u)
