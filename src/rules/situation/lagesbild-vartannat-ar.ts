import { timesPerYear } from '../../agreement/frequency.ts'
import { followUpStatements } from '../../agreement/statements/updates.ts'
import { isInForce, termOf } from '../../agreement/term.ts'
import { spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { addYears } from '../../swedish/date.ts'

export default rule({
  title: 'Lägesbilden uppdateras och åtgärdsplanerna följs upp minst vartannat år.',
  catalogue: ['C12'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'Lagen sätter en yttersta gräns för hur gammal en lägesbild får vara.',
  hint: 'Uppdatera lägesbilden, besluta om den och skriv den nya dagen under  lägesbild: {datum: …}.',
  good: {
    'overenskommelse.yaml': `
      # i dag är 2026-12-20
      lägesbild:
        datum: 2026-11-20
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      # i dag är 2026-12-20
      lägesbild:
        datum: 2024-11-20
    `,
    'lagesbild/2024-12.yaml': 'datum: 2024-12-12',
  },
  parameters: { år: { description: 'År mellan två lägesbilder.', type: 'number', minimum: 1, default: 2 } },
  *check({ agreement, today, values }) {
    const { manifest, bilagor } = agreement
    const years = Number(values.år)
    const least = 1 / years
    yield* tooSeldom(agreement, least)
    for (const { content } of bilagor) {
      if (content?.sort !== 'uppföljningsplan') continue
      for (const [index, { sort, frekvens, namn }] of content.file.data.objekt.entries()) {
        const times = timesPerYear(frekvens)
        if ((sort !== 'åtgärdsplaner' && sort !== 'lägesbild') || times === undefined || times >= least) continue
        yield { file: content.file, place: ['objekt', index, 'frekvens'], message: `«${namn}» följs upp för sällan` }
      }
    }
    for (const { sentence, start, end, timesPerYear: times } of followUpStatements(agreement)) {
      if (times >= least) continue
      const span = spanIn(sentence.text, sentence.start + start, sentence.start + end)
      yield { span, message: 'åtgärdsplanerna följs upp mer sällan än vartannat år' }
    }
    const updated = lastUpdate(agreement)
    if (updated === undefined) return
    const term = termOf(agreement)
    const due = addYears(updated, years)
    if (term.from !== undefined && due < term.from) {
      yield {
        place: ['lägesbild', 'datum'],
        message: `lägesbilden från ${updated} var äldre än ${years} år när överenskommelsen började gälla`,
      }
    } else if (due < today && isInForce(term, today)) {
      yield {
        place: ['lägesbild', 'datum'],
        message: `lägesbilden är från ${updated} och skulle ha uppdaterats senast ${due}`,
        related: [{ span: manifest.span(['avtalstid']), message: 'överenskommelsen gäller' }],
      }
    }
  },
})

function* tooSeldom({ manifest }: Agreement, least: number): Generator<Hit> {
  const times = timesPerYear(manifest.data.lägesbild?.uppdateras)
  if (times === undefined || times >= least) return
  yield {
    place: ['lägesbild', 'uppdateras'],
    message: 'lägesbilden uppdateras mer sällan än vartannat år',
    hint: 'Skriv  uppdateras: {antal: 1, per: år}  eller tätare.',
  }
}

/** The latest day of the lägesbild, of its bilaga and of the status reports. */
function lastUpdate({ manifest, bilagor, statusrapporter }: Agreement): string | undefined {
  const attached = bilagor.filter(({ data }) => data.sort === 'lägesbild').map(({ data }) => data.datum)
  const reports = statusrapporter.map(({ file }) => file.data.datum)
  return [manifest.data.lägesbild?.datum, ...attached, ...reports]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
