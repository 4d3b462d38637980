import { timesPerYear } from '../../agreement/frequency.ts'
import { isOpen } from '../../agreement/open-value.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Frekvensvarde } from '../../model/format.ts'
import type { Place, YamlFile } from '../../model/model.ts'

export default rule({
  title: 'En frekvens säger hur många gånger och på hur lång tid.',
  ground: 'form',
  catalogue: ['B08', 'C11', 'E02'],
  basis: { text: 'Det som ska ske regelbundet har en takt som går att räkna.' },
  why: 'En takt som inte går att räkna går varken att planera efter eller att följa upp.',
  hint: 'Skriv både antal och period:  {antal: 1, per: halvår}',
  good: {
    'overenskommelse.yaml': `
      styrgrupp:
        frekvens: {antal: 1, per: halvår}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      styrgrupp:
        frekvens: {per: halvår}
    `,
  },
  *check({ agreement: { manifest, bilagor } }) {
    const { styrgrupp, forum = [], lägesbild } = manifest.data
    yield* unclear(manifest, ['styrgrupp', 'frekvens'], styrgrupp?.frekvens)
    yield* unclear(manifest, ['lägesbild', 'uppdateras'], lägesbild?.uppdateras)
    for (const [index, { frekvens }] of forum.entries()) {
      yield* unclear(manifest, ['forum', index, 'frekvens'], frekvens)
    }
    for (const { content } of bilagor) {
      if (content?.sort !== 'uppföljningsplan') continue
      for (const [index, { frekvens }] of content.file.data.objekt.entries()) {
        yield* unclear(content.file, ['objekt', index, 'frekvens'], frekvens)
      }
    }
  },
})

/** Deliberately open frequencies. */
const AS_NEEDED = /behov|löpande|kontinuerlig|fortlöpande|tillfälle|händelse|kommer överens/i

function* unclear(file: YamlFile<unknown>, place: Place, value: Frekvensvarde | undefined): Generator<Hit> {
  if (value === undefined || isOpen(value)) return
  if (timesPerYear(value) !== undefined) return
  const words = typeof value === 'string' ? value : 'text' in value ? (value.text ?? '') : ''
  if (AS_NEEDED.test(words) || (typeof value === 'object' && 'per' in value && value.per === 'tillfälle')) return
  yield { file, place, message: words === '' ? 'frekvensen är inte fullständig' : `«${words}» säger inte hur ofta` }
}
