import { knownPeople, type PersonStatement, personStatements } from '../../agreement/statements/people.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { sameOffice } from '../../swedish/office.ts'

export default rule({
  title: 'Det som texten säger om dem som undertecknar och samordnar stämmer med uppgifterna.',
  ground: 'form',
  why: 'Den som undertecknar med fel titel, eller för fel part, binder kanske ingen.',
  hint: 'Skriv samma titel och part i texten och under  parter  i overenskommelse.yaml.',
  good: { 'text/overenskommelse.md': 'För kommunen undertecknar kommundirektör Anna Ek.' },
  bad: { 'text/overenskommelse.md': 'För kommunen undertecknar ekonomichef Anna Ek.' },
  *check({ agreement }) {
    const people = knownPeople(agreement)
    const signing = people.filter(({ signs }) => signs).length > 0
    for (const one of personStatements(agreement)) {
      const message = contradiction(one, signing)
      if (message === undefined) continue
      const { text, start } = one.sentence
      yield {
        span: spanIn(text, start + one.start, start + one.end),
        message,
        related: [{ span: agreement.manifest.span(['parter']), message: 'säger något annat' }],
      }
    }
  },
})

function contradiction({ name, person, title, party, signs }: PersonStatement, signing: boolean): string | undefined {
  if (!person) {
    return signs && signing && title !== undefined
      ? `här står att ${name} undertecknar, men ${name} finns inte bland undertecknarna`
      : undefined
  }
  const titles = person.titles.filter((own) => own !== '')
  if (title !== undefined && titles.length > 0 && titles.every((own) => !sameOffice(title, own)))
    return `${name} kallas här ${title}, men har titeln ${titles.join(' och ')}`
  if (party && party.id !== person.party.id)
    return `${name} hör här till ${party.kortnamn}, men enligt uppgifterna till ${person.party.kortnamn}`
  return undefined
}
