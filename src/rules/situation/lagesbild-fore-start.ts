import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Parternas lägesbilder är sammanvägda innan överenskommelsen börjar gälla.',
  catalogue: ['C18'],
  applies: 'on-demand',
  severity: 'info',
  why: 'Prioriteringar som görs före lägesbilden bygger inte på den.',
  hint: 'Väg samman lägesbilderna först, och skriv den dagen under  lägesbild: {sammanvägd: …}.',
  good: {
    'overenskommelse.yaml': `
      lägesbild:
        sammanvägd: 2024-11-05
      avtalstid:
        från: 2025-01-01
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      lägesbild:
        sammanvägd: 2025-04-05
      avtalstid:
        från: 2025-01-01
    `,
  },
  *check({ agreement: { manifest } }) {
    const { lägesbild, avtalstid } = manifest.data
    if (lägesbild?.sammanvägd === undefined || avtalstid.från === undefined) return
    if (lägesbild.sammanvägd <= avtalstid.från) return
    yield {
      place: ['lägesbild', 'sammanvägd'],
      message: `lägesbilderna vägdes samman ${lägesbild.sammanvägd}, efter att överenskommelsen började gälla ${avtalstid.från}`,
      related: [{ span: manifest.span(['avtalstid', 'från']), message: 'den första dagen' }],
    }
  },
})
