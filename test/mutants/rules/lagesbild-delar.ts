import type { Mutant } from '../mutant.ts'

/** Words for what crime leads to, whole; not in short names and paths. */
const EFFECTS =
  /(?<!id: |[\p{L}:#/-])\p{L}*(?:konsekvens|följd|drabba|leder till|påverka|otrygg|rädd|utsätts|kostar|kostnad)\p{L}*/giu

export const mutants: readonly Mutant[] = [
  {
    name: 'no heading that promises an analysis',
    how: 'remove',
    change: ({ situationText }) =>
      situationText?.replace(/^(#+ )[^{\n]*(?:analys|slutsats)[^{\n]*/gim, '$1Det fortsatta arbetet ') ?? false,
  },
  {
    name: 'no heading for other information',
    how: 'remove',
    change: ({ situationText }) => situationText?.replace(/^(#+ )Annan [^{\n]*/gm, '$1Mer att veta ') ?? false,
  },
  {
    name: 'a text that says nothing of what crime leads to',
    how: 'blank',
    change: ({ situationText }) => situationText?.replace(EFFECTS, 'förhållanden') ?? false,
  },
]
