import { legalStatements } from '../../agreement/statements/legal.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Överenskommelsen varken skapar eller bryter sekretess.',
  ground: 'lag',
  basis: { document: 'Offentlighets- och sekretesslagen', text: 'Sekretess och undantag från den följer av lag.' },
  why: 'Sekretess följer av lag. Ett avtal kan inte göra en handling hemlig, och inte ge rätt att lämna ut den.',
  hint: 'Skriv att sekretess prövas enligt offentlighets- och sekretesslagen när någon begär ut uppgiften.',
  good: { 'text/overenskommelse.md': 'Utlämnande prövas enligt offentlighets- och sekretesslagen.' },
  bad: { 'text/overenskommelse.md': 'Sekretess gäller inte mellan parterna.' },
  *check({ agreement }) {
    for (const { sentence, start, end, kind } of legalStatements(agreement)) {
      if (kind !== 'secrecy') continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: 'här skapas eller bryts sekretess genom avtal',
      }
    }
  },
})
