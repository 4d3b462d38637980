import { areasOf } from '../../agreement/report-areas.ts'
import { baselineOf, changeOf, contradicts } from '../../agreement/series.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En avvikelse i statusrapporten går inte emot de siffror som den hänvisar till.',
  ground: 'form',
  catalogue: ['E15'],
  severity: 'fel',
  basis: { document: 'Grundkrav', text: 'En bedömning stämmer med sitt eget underlag.' },
  why: 'Den som läser rapporten ser både omdömet och siffrorna, och tror på inget av dem när de går isär.',
  hint: 'Rätta riktningen, eller lägg till ett belägg som förklarar varför bedömningen blir en annan än siffrorna.',
  good: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: platser
          avvikelse: {riktning: bättre, beskrivning: Färre är otrygga., belägg: [{typ: statistik, serie: otrygghet}]}
      serier:
        - id: otrygghet
          bättre_när: lägre
    `,
    'figurer/otrygga-2024.csv': `
      År;Andel
      2023;30
      2024;24
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: platser
          avvikelse: {riktning: sämre, beskrivning: Fler är otrygga., belägg: [{typ: statistik, serie: otrygghet}]}
      serier:
        - id: otrygghet
          bättre_när: lägre
    `,
    'figurer/otrygga-2024.csv': `
      År;Andel
      2023;30
      2024;24
    `,
  },
  *check({ agreement }) {
    for (const { report, file, place, data } of areasOf(agreement)) {
      const { riktning, belägg = [] } = data.avvikelse ?? {}
      const baseline = baselineOf(report)
      // A baseline that is not earlier gives no direction; `rapport-period` reports it.
      if (riktning === undefined || (baseline !== undefined && baseline >= report.period)) continue
      const changes = belägg.flatMap(({ serie }) => {
        const series = report.series.find((one) => one.data.id === serie)
        return series ? [changeOf(series, baseline, report.period)] : []
      })
      if (
        !contradicts(
          riktning,
          changes.map((change) => change.direction),
        )
      )
        continue
      const figures = changes.flatMap(({ series, before, now }) =>
        before && now ? [`${series.data.titel}: ${swedish(before.value)} → ${swedish(now.value)}`] : [],
      )
      // Grounds other than figures may outweigh them: then it is a warning.
      const alone = belägg.every(({ serie }) => serie !== undefined)
      yield {
        file,
        place: [...place, 'avvikelse', 'riktning'],
        severity: alone ? 'fel' : 'varning',
        message: `${data.namn} sägs vara ${riktning}, men siffrorna säger något annat (${figures.join('; ')})`,
      }
    }
  },
})

function swedish(value: number): string {
  return String(value).replace('.', ',')
}
