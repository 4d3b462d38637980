import { termOf } from '../../agreement/term.ts'
import { spanIn, yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En tid som räknas från avtalstiden kan räknas ut.',
  ground: 'form',
  catalogue: ['F10'],
  why: '”Under avtalstiden” säger ingenting när avtalstiden inte har några dagar.',
  hint: 'Skriv avtalstidens första och sista dag i overenskommelse.yaml, eller tiden i dagar här.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: Under avtalstiden
    `,
    'overenskommelse.yaml': `
      avtalstid:
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: Under avtalstiden
    `,
    'overenskommelse.yaml': 'avtalstid: {typ: bestämd}',
  },
  *check({ agreement }) {
    const { from } = termOf(agreement)
    const { manifest, planer } = agreement
    const { typ, till } = manifest.data.avtalstid
    if (from !== undefined && (till !== undefined || typ === 'tillsvidare')) return
    for (const { file } of planer) {
      for (const text of yamlTexts(file)) {
        const match = RELATIVE.exec(text.text)
        if (!match) continue
        yield {
          span: spanIn(text, match.index, match.index + match[0].length),
          message: `«${match[0]}» går inte att räkna ut: avtalstiden har inga dagar`,
          related: [{ span: manifest.span(['avtalstid']), message: 'avtalstiden' }],
        }
      }
    }
  },
})

const RELATIVE =
  /(?:under )?(?:SÖK|överenskommelsens|avtalets)(?: ?:s)? (?:giltighetstid|löptid)|under (?:hela )?avtalstiden|avtalstidens (?:slut|utgång)/iu
