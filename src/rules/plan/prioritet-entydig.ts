import { rule } from '../../check/rule.ts'

export default rule({
  title: 'När planer prioriteras inbördes är ordningen skriven och entydig.',
  ground: 'form',
  catalogue: ['D24'],
  severity: 'info',
  why: 'En prioritering som bara är en färg, eller som två planer delar, hjälper ingen att välja.',
  hint: 'Skriv  prioritet: 1  på den plan som går först, 2 på nästa.',
  good: {
    'atgardsplaner/platssamverkan.yaml': 'prioritet: 1',
    'atgardsplaner/orossamtal.yaml': 'prioritet: 2',
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': 'prioritet: 1',
    'atgardsplaner/orossamtal.yaml': 'prioritet: 1',
  },
  *check({ agreement: { planer } }) {
    const ranked = planer.filter(({ file }) => file.data.prioritet !== undefined)
    for (const { file } of planer) {
      const label = file.data.ursprunglig_etikett?.titel
      if (ranked.length === 0 && label !== undefined && /prioriter/i.test(label)) {
        const message = `«${label}»: planerna prioriterades med färg, och ingen har prioriteten kvar`
        yield { file, place: ['ursprunglig_etikett', 'titel'], message }
      }
    }
    for (const [index, { file }] of ranked.entries()) {
      const rank = file.data.prioritet
      const before = ranked.slice(0, index).find((other) => other.file.data.prioritet === rank)
      if (!before) continue
      const free = Math.max(...ranked.map((other) => other.file.data.prioritet ?? 0)) + 1
      yield {
        file,
        place: ['prioritet'],
        message: `två planer har prioritet ${rank}`,
        hint: `Skriv  prioritet: ${free}  här om den andra planen går före, och flytta annars den andra.`,
        related: [{ span: before.file.span(['prioritet']), message: `också ${rank}` }],
      }
    }
  },
})
