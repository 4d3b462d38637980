import { spanIn, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Överavtalets parter heter som i överavtalet.',
  ground: 'avtal',
  catalogue: ['A11'],
  why: 'Två namn på samma part får läsaren att undra om det är två avtal.',
  hint: 'Skriv partens namn så som det står i överavtalet.',
  good: {
    '/overavtal/grund/overavtal.yaml': 'parter: [{namn: Dalköpings kommun}, {namn: Polismyndigheten region Mitt}]',
    'text/overenskommelse.md': 'Överavtalet är ett avtal med Polismyndigheten region Mitt.',
  },
  bad: {
    '/overavtal/grund/overavtal.yaml': 'parter: [{namn: Dalköpings kommun}, {namn: Polismyndigheten region Mitt}]',
    'text/overenskommelse.md': 'Överavtalet är ett avtal med f.d. Polismyndigheten i Västmanlands län.',
  },
  *check({ agreement }) {
    const { överavtal, parter } = agreement
    if (!överavtal) return
    const own = parter.flatMap(({ namn, kortnamn, organ, juridisk_person: legal }) => [namn, kortnamn, organ, legal])
    for (const [index, { namn }] of överavtal.file.data.parter.entries()) {
      // The first word of a name such as "Polismyndigheten region Stockholm" is ambiguous alone.
      const [first, second] = namn.split(/\s+/)
      if (first === undefined || second === undefined || first.length < 6) continue
      const pattern = latin(
        `(?<!\\p{L})${first.replaceAll(NO_WORD, '.')} (?:i|region|för) \\p{Lu}\\p{L}+(?: län| stad| kommun)?`,
        'gu',
      )
      for (const text of textsOf(agreement)) {
        if (!text.text.includes(first)) continue
        for (const match of text.text.matchAll(pattern)) {
          const written = match[0]
          if (namn.startsWith(written) || [namn, ...own].some((name) => name?.includes(written))) continue
          yield {
            span: spanIn(text, match.index, match.index + written.length),
            message: `överavtalets part kallas här «${written}», men heter där «${namn}»`,
            hint: `Skriv  ${namn}`,
            related: [{ span: överavtal.file.span(['parter', index, 'namn']), message: 'namnet i överavtalet' }],
          }
        }
      }
    }
  },
})

const NO_WORD = latin(/[^\p{L}\d-]/gu)
