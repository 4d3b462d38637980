import { isCleared } from '../../agreement/clearance.ts'
import { individualStatements } from '../../agreement/statements/individuals.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Ingen enskild går att känna igen genom det som har hänt, var och när.',
  ground: 'lag',
  catalogue: ['P04'],
  basis: {
    document: 'Dataskyddsförordningen',
    place: 'artikel 5.1 c',
    text: 'Personuppgifter begränsas till det som behövs.',
  },
  why: 'En händelse, en gata och en dag räcker: grannar och klasskamrater vet vem det är, fast namnet är borta.',
  hint: 'Skriv vad som händer ofta och i vilket område, inte vad som hände en gång och var. Är uppgiften prövad, anteckna  sekretess: {lagrum: …, prövad_av: …, datum: …}  på underlaget.',
  good: { 'text/lagesbild.md': 'Unga rånas oftast på väg hem från träningen.' },
  bad: { 'text/lagesbild.md': 'En 15-årig pojke rånades den 3 maj på Storgatan.' },
  *check({ agreement }) {
    const cleared = isCleared(agreement)
    for (const { sentence, start, end, by } of individualStatements(agreement)) {
      yield {
        span: spanIn(sentence.text, sentence.start + start, sentence.start + end),
        // What has happened is not repeated in a finding: logs are read by more people than the agreement.
        message: `en enskild kan gå att känna igen här, genom ${listed(by, 'och')}`,
        ...(cleared && { severity: 'info' as const }),
      }
    }
  },
})
