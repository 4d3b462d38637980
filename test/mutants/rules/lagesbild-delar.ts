import type { Mutant } from '../mutant.ts'

/** Words for what crime leads to, whole; not in short names and paths. */
const EFFECTS =
  /(?<!id: |[\p{L}:#/-])\p{L}*(?:konsekvens|följd|drabba|leder till|påverka|otrygg|rädd|utsätts|kostar|kostnad)\p{L}*/giu

export const mutants: readonly Mutant[] = [
  {
    name: 'nothing below the heading of the analysis',
    how: 'blank',
    change: ({ situationText }) => situationText?.replace(/^(#+ Analys[^\n]*\n)[\s\S]*/gm, '$1') ?? false,
    companions: { 'ref/okand': 'a heading below it that other texts refer to goes with it' },
  },
  {
    name: 'nothing below the heading of other information',
    how: 'blank',
    change: ({ situationText }) => situationText?.replace(/^(# Annan [^\n]*\n)[\s\S]*?(?=^# )/gm, '$1\n') ?? false,
  },
  {
    name: 'a text that says nothing of what crime leads to',
    how: 'blank',
    change: ({ situationText }) => situationText?.replace(EFFECTS, 'förhållanden') ?? false,
  },
]
