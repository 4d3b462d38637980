import { rule } from '../../check/rule.ts'
import { reportPeriod } from '../../swedish/report-period.ts'

export default rule({
  title: 'Uppföljningens två frågor är besvarade när perioden är slut.',
  ground: 'avtal',
  catalogue: ['E05', 'E06', 'E07'],
  severity: 'fel',
  basis: { document: 'Planens uppföljning', text: 'Är målet nått? Vilka aktiviteter har genomförts?' },
  why: 'En uppföljning som står tom visar varken vad som har gjorts eller om det hjälpte.',
  hint: 'Lägg till  målet_nått: ja, delvis, nej eller för tidigt att säga  och  aktiviteter: […].',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-06-01
      uppföljning:
        - period: 2025-T1
          målet_nått: delvis
          aktiviteter: [Fyra samtal är hållna.]
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      # i dag är 2025-06-01
      uppföljning:
        - period: 2025-T1
    `,
  },
  *check({ agreement: { planer }, today }) {
    for (const { file } of planer) {
      if (file.data.status === 'utgår') continue
      for (const [index, one] of (file.data.uppföljning ?? []).entries()) {
        const period = reportPeriod(one.period)
        const missing = [
          ...(one.målet_nått === undefined ? ['målet_nått'] : []),
          ...(one.aktiviteter === undefined ? ['aktiviteter'] : []),
        ]
        if (missing.length === 0 || (period && period.till >= today)) continue
        const questions = missing.map((key) => QUESTIONS[key]).join(' och ')
        yield {
          file,
          place: ['uppföljning', index, 'period'],
          message: `uppföljningen för ${one.period} svarar inte på ${questions}${period ? '' : ', och perioden har inget år'}`,
          ...(period
            ? {}
            : { hint: `Skriv  period: ÅÅÅÅ-${one.period}  med årtal, och  målet_nått  och  aktiviteter.` }),
        }
      }
    }
  },
})

const QUESTIONS: Readonly<Record<string, string>> = {
  målet_nått: '”Är målet nått?”',
  aktiviteter: '”Vilka aktiviteter har genomförts?”',
}
