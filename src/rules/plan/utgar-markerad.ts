import { planParts } from '../../agreement/register.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Det som utgår är markerat så.',
  ground: 'form',
  catalogue: ['G07'],
  why: 'Det som bara sägs i löptext räknas som pågående i matrisen och i uppföljningen.',
  hint: 'Skriv  status: utgår',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      status: utgår
      genomförande: Aktiviteten utgår, pengar saknas.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      status: pågår
      genomförande: Aktiviteten utgår, pengar saknas.
    `,
  },
  *check({ agreement: { planer } }) {
    for (const plan of planer) {
      for (const { place, data } of planParts(plan)) {
        const { genomförande, lägesbild, status } = data
        if ((status ?? plan.file.data.status) === 'utgår') continue
        for (const [key, text] of Object.entries({ genomförande, lägesbild })) {
          if (typeof text !== 'string' || !CANCELLED.test(text)) continue
          const message = 'texten säger att aktiviteten utgår, men det är inte dess status'
          yield { file: plan.file, place: [...place, key], message }
        }
      }
      if (plan.file.data.status === 'utgår') continue
      for (const [index, { status, uppföljning }] of (plan.file.data.åtgärder ?? []).entries()) {
        if (status === 'utgår' || typeof uppföljning !== 'string' || !CANCELLED.test(uppföljning)) continue
        const message = 'uppföljningen säger att åtgärden utgår, men det är inte dess status'
        yield { file: plan.file, place: ['åtgärder', index, 'uppföljning'], message }
      }
    }
  },
})

const CANCELLED =
  /(?:(?:aktivitet|delaktivitet|åtgärd|insats|plan)(?:en)? (?:har )?utgå(?:r|tt)|^\s*utgår)(?! (?:i ?)?från)/i
