import { partyClaims } from '../../agreement/statements/parties.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'De som texten säger är parter är parterna.',
  ground: 'form',
  why: 'Den som inte är part är inte bunden, vad texten än säger.',
  hint: 'Skriv parterna som de heter under  parter  i overenskommelse.yaml, eller lägg till den som saknas där.',
  good: { 'text/overenskommelse.md': 'Överenskommelsen ingås mellan Dalköpings kommun och Polismyndigheten.' },
  bad: { 'text/overenskommelse.md': 'Överenskommelsen ingås mellan Dalköpings kommun och Mimerköpings kommun.' },
  *check({ agreement }) {
    for (const { sentence, start, end, written, missing } of partyClaims(agreement)) {
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        message:
          missing === undefined
            ? `«${written}» är inte part enligt uppgifterna`
            : `parterna räknas upp utan ${listed(missing, 'och')}`,
        related: [{ span: agreement.manifest.span(['parter']), message: 'parterna' }],
      }
    }
  },
})
