import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Statusrapportens dagar stämmer med perioden, och den jämför med en tidigare period.',
  ground: 'avtal',
  catalogue: ['E25'],
  severity: 'fel',
  basis: {
    document: 'Mallen för statusrapport 2022',
    text: 'Rapporten gäller en angiven månad och jämför med den förra.',
  },
  why: 'Perioden avgör vilka siffror som jämförs.',
  hint: 'Rätta perioden eller dagen. Perioden skrivs som år och månad, t.ex. 2022-12.',
  good: {
    'lagesbild/2024-12.yaml': `
      period: 2024-12
      datum: 2024-12-12
      baslinje: {period: 2023-12}
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      period: 2024-12
      baslinje: {period: 2024-12}
    `,
  },
  *check({ agreement: { statusrapporter }, today }) {
    for (const { file, period } of statusrapporter) {
      const { datum, baslinje, samråd } = file.data
      if (baslinje && baslinje.period >= period) {
        yield {
          file,
          place: ['baslinje', 'period'],
          message: `rapporten för ${period} jämför med ${baslinje.period}, som inte är tidigare`,
        }
      }
      if (datum !== undefined && datum < `${period}-01`) {
        yield { file, place: ['datum'], message: `rapporten är daterad ${datum}, före perioden ${period}` }
      }
      if (samråd && samråd.datum > (datum ?? today)) {
        yield {
          file,
          place: ['samråd', 'datum'],
          message: `samrådet ${samråd.datum} ligger efter ${datum === undefined ? 'i dag' : `rapportens dag ${datum}`}`,
        }
      }
    }
  },
})
