import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'a bilaga that the text does not know of',
    how: 'add',
    change: (example) => {
      const { manifest } = example
      const last = Math.max(...manifest.list(['bilagor']).map(({ nummer }) => Number(nummer)))
      manifest.push(['bilagor'], {
        nummer: last + 1,
        titel: 'Karta över gångvägar',
        sort: 'text',
        id: 'gangvagar',
        källa: 'text/gangvagar.md',
        datum: manifest.get(['datum']),
      })
      return example.add('text/gangvagar.md', 'Kartan visas hos samordnarna.\n')
    },
    companions: { bilagelista: 'A numbered list in the text ends before the new bilaga.' },
  },
  {
    name: 'the text no longer names the last bilaga',
    how: 'remove',
    change: ({ manifest, agreementText }) => {
      const last = manifest.list(['bilagor']).at(-1)
      const id = String(last?.id ?? last?.sort)
      if (!agreementText?.text.includes(`bilaga:${id}`)) return false
      agreementText.text = agreementText.text
        .replaceAll(new RegExp(`\\[([^\\]]*)\\]\\(bilaga:${id}\\)`, 'g'), '$1')
        .replaceAll(`<bilaga:${id}>`, 'den sista bilagan')
      return true
    },
  },
]
