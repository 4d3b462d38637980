import type { Mutant } from '../mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'the superior agreement speaks of a bilaga that it does not have',
    how: 'add',
    change: ({ superior }) =>
      superior?.set(
        ['stadsövergripande'],
        `${String(superior.get(['stadsövergripande']) ?? 'Staden och polisen samverkar.')} Kontaktpersonerna står i bilaga 9.`,
      ) ?? false,
  },
  {
    name: 'the bilagor of the superior agreement are left at home',
    how: 'remove',
    change: ({ superior }) => superior?.remove(['bilagor']) ?? false,
  },
  {
    name: 'the superior agreement is no bilaga',
    how: 'remove',
    change: ({ superior, manifest, agreementText }) => {
      const index = manifest.list(['bilagor']).findIndex(({ sort }) => sort === 'överavtal')
      if (!superior || index < 0) return false
      agreementText?.replace(/ ?\(?<bilaga:overavtal>\)?|\n?\d+\. \[[^\]]*\]\(bilaga:overavtal\)/g, '')
      return manifest.remove(['bilagor', index])
    },
  },
]
