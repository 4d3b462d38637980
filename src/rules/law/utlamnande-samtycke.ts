import { legalStatements } from '../../agreement/statements/legal.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Uppgifter som lag kräver eller tillåter lämnas inte bara med samtycke.',
  ground: 'lag',
  basis: {
    document: 'Lag (2025:170) om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna',
    text: 'Kommuner lämnar de uppgifter som de brottsbekämpande myndigheterna behöver.',
  },
  why: 'Parterna kan inte avtala bort en skyldighet att lämna uppgifter. Den som litar på texten lämnar inte det som ska lämnas.',
  hint: 'Skriv att uppgifter lämnas enligt offentlighets- och sekretesslagen och lagen (2025:170), eller stryk villkoret.',
  good: { 'text/overenskommelse.md': 'Uppgifter lämnas när offentlighets- och sekretesslagen tillåter det.' },
  bad: {
    'text/overenskommelse.md': 'Socialtjänsten lämnar uppgifter till polisen endast om den enskilde har samtyckt.',
  },
  *check({ agreement }) {
    for (const { sentence, start, end, kind } of legalStatements(agreement)) {
      if (kind !== 'consent') continue
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message: 'här görs samtycke till villkor för att lämna uppgifter som lag kan kräva att parterna lämnar',
      }
    }
  },
})
