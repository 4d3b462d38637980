import { type DecisionStatement, decisionStatements } from '../../agreement/statements/decisions.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Beslutet bakom en underskrift är samma i texten som i uppgifterna.',
  ground: 'form',
  why: 'Ett beslut från en annan dag, eller efter underskriften, ger inget mandat.',
  hint: 'Skriv samma dag och paragraf i texten och under  mandat  i overenskommelse.yaml.',
  good: {
    'overenskommelse.yaml': `
      parter:
        - id: kommunen
          undertecknare:
            - id: kommundirektor
              mandat: {typ: beslut, instans: Kommunstyrelsen, datum: 2024-12-10, punkt: § 201}
    `,
    'text/overenskommelse.md': 'Kommunstyrelsen godkände överenskommelsen den 10 december 2024, § 201.',
  },
  bad: {
    'overenskommelse.yaml': `
      parter:
        - id: kommunen
          undertecknare:
            - id: kommundirektor
              mandat: {typ: beslut, instans: Kommunstyrelsen, datum: 2024-12-10, punkt: § 201}
    `,
    'text/overenskommelse.md': 'Kommunstyrelsen godkände överenskommelsen den 11 december 2024.',
  },
  *check({ agreement }) {
    for (const one of decisionStatements(agreement)) {
      const wrong = contradiction(one)
      if (!wrong) continue
      const { text, start } = one.sentence
      yield {
        span: spanIn(text, start + wrong.start, start + wrong.end),
        message: wrong.message,
        related: [
          { span: agreement.manifest.span(one.decisions[0]?.place ?? ['parter']), message: 'beslutet i uppgifterna' },
        ],
      }
    }
  },
})

function contradiction({ decisions, day, paragraph }: DecisionStatement) {
  if (!day) return undefined
  const same = decisions.filter((known) => day.from <= known.day && known.day <= day.till)
  if (same.length === 0) {
    const said = day.from === day.till ? day.from : 'en annan tid'
    return { ...day, message: `här är beslutet från ${said}, men enligt uppgifterna från ${decisions[0]?.day}` }
  }
  const numbers = same.map((known) => /\d+/.exec(known.paragraph ?? '')?.[0])
  if (!paragraph || numbers.some((number) => number === undefined || number === paragraph.written)) return undefined
  return {
    ...paragraph,
    message: `här står § ${paragraph.written}, men enligt uppgifterna ${same[0]?.paragraph}`,
  }
}
