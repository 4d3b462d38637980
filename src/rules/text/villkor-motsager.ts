import { type ConditionStatement, conditionStatements, type Matter } from '../../agreement/statements/conditions.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Span } from '../../source.ts'

export default rule({
  title: 'Ett villkor säger samma sak överallt.',
  ground: 'form',
  why: 'Två villkor som inte går ihop: den som behöver dem vet inte vilket som gäller.',
  hint: 'Behåll det villkor som gäller, och stryk det andra.',
  good: { 'text/overenskommelse.md': 'Varje part bär sina egna kostnader.' },
  bad: { 'text/overenskommelse.md': 'Varje part bär sina egna kostnader. Kommunen ersätter polisens kostnader.' },
  *check({ agreement }) {
    const first = new Map<Matter, ConditionStatement>()
    const { undertecknas } = agreement.manifest.data
    for (const one of conditionStatements(agreement)) {
      const { matter, way } = one
      // Where the data say how it is signed, they are what each place is held to.
      if (matter === 'underskrift' && undertecknas !== undefined) {
        if ((undertecknas === 'på papper') === (way === 1)) continue
        yield {
          span: spanOf(one),
          message: 'här undertecknas överenskommelsen på ett annat sätt än uppgifterna säger',
          related: [{ span: agreement.manifest.span(['undertecknas']), message: `här står ${undertecknas}` }],
        }
        continue
      }
      const known = first.get(matter)
      if (!known) first.set(matter, one)
      else if (known.way !== way)
        yield {
          span: spanOf(one),
          message: `här sägs något annat om ${ABOUT[matter]} än på ett annat ställe`,
          related: [{ span: spanOf(known), message: 'säger motsatsen' }],
        }
    }
  },
})

const ABOUT: Readonly<Record<Matter, string>> = {
  kostnader: 'vem som bär kostnaderna',
  ändring: 'hur överenskommelsen ändras',
  bindning: 'om överenskommelsen är bindande',
  tvist: 'vem som avgör en tvist',
  företräde: 'vad som går före',
  underskrift: 'hur överenskommelsen undertecknas',
}

function spanOf({ sentence: { text, start: from }, start, end }: ConditionStatement): Span {
  return spanIn(text, from + start, from + end)
}
