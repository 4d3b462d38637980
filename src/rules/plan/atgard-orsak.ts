import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Varje åtgärd svarar mot en orsak, som antingen åtgärden nämner eller som säger att den gäller åtgärden.',
  catalogue: ['F01'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'En åtgärd som inte svarar mot en orsak kan genomföras utan att något blir bättre.',
  hint: 'Lägg till  orsaker: [orsakens id]  på åtgärden, eller  gäller: [åtgärdens id]  på orsaken.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          text: Byta belysningen på torget.
          orsaker: [belysning]
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      orsaker: [{id: tillsyn, text: Ingen vuxen finns på plats på kvällen., gäller: [vandring]}]
      åtgärder:
        - id: belysning
          text: Byta belysningen på torget.
          # orsaker saknas
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      const { orsaker = [], åtgärder = [] } = file.data
      const general = orsaker.findIndex(({ gäller }) => gäller === 'alla')
      // A general cause (`gäller: alla`) that a measure names explicitly counts as that measure's own.
      const named = åtgärder.some(({ orsaker: own = [] }) => own.includes(orsaker[general]?.id ?? ''))
      const special = named && orsaker.some(({ gäller }) => Array.isArray(gäller))
      for (const [index, { id, orsaker: own }] of åtgärder.entries()) {
        if (own && own.length > 0) continue
        if (id !== undefined && orsaker.some(({ gäller }) => Array.isArray(gäller) && gäller.includes(id))) continue
        if (general < 0) {
          yield { file, place: ['åtgärder', index], message: `åtgärd ${index + 1} har ingen orsak` }
        } else if (special) {
          yield {
            file,
            place: ['åtgärder', index],
            message: `åtgärd ${index + 1} har ingen egen orsak, och planen har flera som den kan svara mot`,
            severity: 'varning',
            hint: 'Lägg till  orsaker: [orsakens id]  på åtgärden. En orsak för alla räcker bara när den är planens enda slag.',
            related: [{ span: file.span(['orsaker', general]), message: 'gäller alla åtgärder, säger orsaken' }],
          }
        }
      }
    }
  },
})
