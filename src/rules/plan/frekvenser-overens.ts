import { timesPerYear } from '../../agreement/frequency.ts'
import { rule } from '../../check/rule.ts'
import type { Frekvens, Frekvensvarde } from '../../model/format.ts'
import { frequencies } from '../../swedish/frequency.ts'

export default rule({
  title: 'Planens mötesfrekvens och gruppernas säger detsamma.',
  ground: 'form',
  catalogue: ['D15'],
  why: 'Två frekvenser för samma möten betyder att den ena inte följs.',
  hint: 'Skriv planens mötesfrekvens så att den nämner alla grupperna, eller ändra gruppens.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      mötesfrekvens: Operativa gruppen varje vecka, strategiska gruppen var tredje vecka
      grupper:
        - {namn: Strategiska gruppen, mötesfrekvens: var tredje vecka}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      mötesfrekvens: Varje vecka
      grupper:
        - {namn: Strategiska gruppen, mötesfrekvens: var tredje vecka}
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      const { mötesfrekvens, grupper = [] } = file.data
      const whole = stated(mötesfrekvens)
      const [first] = whole
      if (first === undefined) continue
      const counted =
        typeof mötesfrekvens === 'object' && 'antal' in mötesfrekvens ? timesPerYear(mötesfrekvens) : undefined
      const inWords = whole.filter((times) => times !== counted)
      if (counted !== undefined && inWords.length > 0 && whole.filter((times) => near(times, counted)).length < 2) {
        const message = 'texten säger en annan frekvens än antal och per'
        yield { file, place: ['mötesfrekvens', 'text'], message, hint: 'Skriv samma frekvens på båda ställena.' }
      }
      for (const [index, group] of grupper.entries()) {
        const times = timesPerYear(group.mötesfrekvens)
        if (times === undefined || whole.some((one) => near(one, times))) continue
        yield {
          file,
          place: ['grupper', index, 'mötesfrekvens'],
          message: `${group.namn} möts ${about(times)} om året, men planen säger ${about(first)}`,
          related: [{ span: file.span(['mötesfrekvens']), message: 'planens mötesfrekvens' }],
        }
      }
    }
  },
})

/** Every frequency that a value states, in times per year, from its data and from its words. */
function stated(value: Frekvensvarde | undefined): number[] {
  if (value === undefined) return []
  if (typeof value === 'string') return frequencies(value).map(({ timesPerYear: times }) => times)
  const text = 'text' in value ? (value.text ?? '') : ''
  const counted = 'antal' in value ? timesPerYear({ antal: value.antal, per: value.per } as Frekvens) : undefined
  return [...(counted === undefined ? [] : [counted]), ...stated(text)]
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5
}

function about(times: number): string {
  return times < 1.5 ? 'en gång' : `${Math.round(times)} gånger`
}
