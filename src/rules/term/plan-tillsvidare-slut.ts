import { isBackwards, superiorTermOf, termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'En plan som gäller tillsvidare har överenskommelsens slutdag som gräns.',
  ground: 'avtal',
  catalogue: ['D04'],
  severity: 'info',
  why: 'När varken planen, överenskommelsen eller överavtalet tar slut kommer planen aldrig upp till omprövning.',
  hint: 'Skriv  löptid: {från: …, till: …}  eller ge överenskommelsen en sista dag eller en uppsägningstid.',
  good: {
    'atgardsplaner/platssamverkan.yaml': 'löptid: tillsvidare',
    'overenskommelse.yaml': `
      avtalstid:
        typ: bestämd
        från: 2025-01-01
        till: 2026-12-31
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': 'löptid: tillsvidare',
    'overenskommelse.yaml': 'avtalstid: {typ: tillsvidare, från: 2025-01-01}',
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        # till saknas
    `,
  },
  *check({ agreement }) {
    const { manifest, planer, överavtal } = agreement
    const end = termOf(agreement).end ?? (överavtal && superiorTermOf(överavtal).end)
    if (end !== undefined || isBackwards(manifest.data.avtalstid)) return
    // An agreement that can be terminated by notice has an end.
    if (manifest.data.avtalstid.typ === 'tillsvidare' && manifest.data.avtalstid.uppsägning !== undefined) return
    for (const { file } of planer) {
      if (file.data.löptid !== 'tillsvidare') continue
      yield {
        file,
        place: ['löptid'],
        message: 'planen gäller tillsvidare, men överenskommelsen har ingen dag då den tar slut',
        related: [{ span: manifest.span(['avtalstid']), message: 'avtalstiden' }],
      }
    }
  },
})
