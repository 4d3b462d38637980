import { areasOf } from '../../agreement/report-areas.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En avvikelse i statusrapporten beskrivs: vad som har förändrats och hur det märks.',
  ground: 'avtal',
  catalogue: ['E15'],
  severity: 'fel',
  basis: {
    document: 'Mallen för statusrapport 2022',
    text: 'En avvikelse beskrivs kort, med vad som kännetecknar den.',
  },
  why: 'Att något är bättre eller sämre säger inget om vad som har hänt.',
  hint: 'Lägg till  beskrivning: …  under avvikelse, eller skriv  riktning: ej förändrat',
  good: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: extremism
          avvikelse: {riktning: sämre, beskrivning: Fler unga nås av propaganda på nätet.}
    `,
  },
  bad: {
    'lagesbild/2024-12.yaml': `
      stadsövergripande:
        - id: extremism
          avvikelse: {riktning: sämre}
    `,
  },
  *check({ agreement }) {
    for (const { file, place, data } of areasOf(agreement)) {
      const { avvikelse } = data
      if (!avvikelse || avvikelse.riktning === 'ej förändrat' || avvikelse.beskrivning !== undefined) continue
      yield {
        file,
        place: [...place, 'avvikelse', 'riktning'],
        message: `${data.namn} har blivit ${avvikelse.riktning}, men det står inte hur`,
      }
    }
  },
})
