import { rule } from '../../check/rule.ts'

export default rule({
  title: 'I styrgruppen ingår parternas chefer och båda samordnarna.',
  catalogue: ['B06'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Utan dem som kan besluta, och dem som bereder, blir mötet ett samtal.',
  hint: 'Lägg till funktionen under  styrgrupp: {ledamöter: [{funktion: …, part: …}]}.',
  good: {
    'overenskommelse.yaml': `
      styrgrupp:
        ledamöter:
          - {funktion: Kommundirektör, part: kommunen}
          - {funktion: Lokalpolisområdeschef, part: polisen}
          - {funktion: Parternas samordnare}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      styrgrupp:
        ledamöter:
          - {funktion: Kommunpolis, part: polisen}
    `,
  },
  parameters: {
    funktioner: {
      description: 'Ord som ska finnas bland ledamöternas funktioner; en lista av ord när något av dem räcker.',
      type: 'array',
      items: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
    samordnare: { description: 'Om båda samordnarna ska vara med.', type: 'boolean' },
  },
  *check({ agreement: { manifest, parter }, demands }) {
    const { styrgrupp } = manifest.data
    if (!styrgrupp) return
    const members = styrgrupp.ledamöter.map(({ funktion }) => funktion.toLowerCase())
    const place = ['styrgrupp', 'ledamöter']
    for (const demand of demands) {
      for (const required of functionsOf(demand.values.funktioner)) {
        if (members.some((member) => required.some((part) => part.every((word) => member.includes(word))))) continue
        const name = required.map((words) => words.join(' ')).join(' eller ')
        yield { place, key: 'key', message: `styrgruppen saknar ${name}`, demand }
      }
      if (
        demand.values.samordnare !== true ||
        members.some((member) => /parternas samordnare|samordnarna/.test(member))
      )
        continue
      for (const { samordnare = [], namn, id } of parter) {
        const isMember = samordnare.some(({ titel }) => members.some((member) => member.includes(titel.toLowerCase())))
        if (isMember || samordnare.length === 0) continue
        yield {
          place,
          key: 'key',
          message: `styrgruppen saknar samordnaren för ${namn}`,
          hint: `Lägg till  {funktion: ${samordnare[0]?.titel}, part: ${id}}  bland ledamöterna.`,
          demand,
        }
      }
    }
  },
})

/** The required functions, from the profile: each a text whose words must all occur, or a list of alternatives. */
function functionsOf(value: unknown): string[][][] {
  if (!Array.isArray(value)) return []
  return value.map((one) => [one].flat().map((words) => String(words).toLowerCase().split(' ')))
}
