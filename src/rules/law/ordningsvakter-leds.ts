import { legalStatements } from '../../agreement/statements/legal.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Ordningsvakter leds av polisen.',
  ground: 'lag',
  basis: {
    document: 'Lag (2023:421) om ordningsvakter',
    place: '13 §',
    text: 'En ordningsvakt lyder under Polismyndigheten.',
  },
  why: 'En ordningsvakt som tar order av någon annan handlar utan stöd i lag.',
  hint: 'Skriv att polisen leder ordningsvakterna. Kommunen kan ansöka om tillstånd och betala.',
  good: { 'text/overenskommelse.md': 'Kommunen ansöker om tillstånd, och polisen leder ordningsvakterna.' },
  bad: { 'text/overenskommelse.md': 'Kommunen leder ordningsvakterna i centrum.' },
  *check({ agreement }) {
    for (const { sentence, start, end, kind, isCertain } of legalStatements(agreement)) {
      if (kind !== 'guards') continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: 'här leds ordningsvakter av någon annan än polisen',
        ...(isCertain && { severity: 'fel' as const }),
      }
    }
  },
})
