import { agreementText } from '../../agreement/clauses.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Överenskommelsen undertecknas innan den börjar gälla, eller säger något annat.',
  ground: 'form',
  catalogue: ['H09'],
  why: 'Det som undertecknas i efterhand gäller inte för tiden före, om det inte sägs.',
  hint: 'Ändra den första dagen, eller skriv i texten att överenskommelsen ska tillämpas redan från den.',
  good: {
    'overenskommelse.yaml': `
      datum: 2024-12-16
      avtalstid:
        från: 2025-01-01
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      datum: 2025-02-16
      avtalstid:
        från: 2025-01-01
    `,
  },
  *check({ agreement }) {
    const { datum, avtalstid } = agreement.manifest.data
    if (datum === undefined || avtalstid.från === undefined || datum <= avtalstid.från) return
    const text = agreementText(agreement)?.source.text ?? ''
    if (/undertecknas\s+efter|tillämpas\s+(?:redan\s+)?från|retroaktiv|gäller\s+även\s+för\s+tid/i.test(text)) return
    yield {
      place: ['datum'],
      message: `överenskommelsen är daterad ${datum}, efter att den började gälla ${avtalstid.från}`,
      related: [{ span: agreement.manifest.span(['avtalstid', 'från']), message: 'den första dagen' }],
    }
  },
})
