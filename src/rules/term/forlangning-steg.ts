import { type Hit, rule } from '../../check/rule.ts'
import type { YamlFile } from '../../model/model.ts'
import { addMonths } from '../../swedish/date.ts'

export default rule({
  title: 'Förlängning sker med så många år i taget som avtalats.',
  ground: 'avtal',
  catalogue: ['A04'],
  severity: 'fel',
  why: 'En förlängning med annat än det avtalade antalet år är ett nytt avtal, och kräver underskrift av parterna.',
  hint: 'Skriv en sista dag som ligger rätt antal år efter den förra.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        till: 2026-12-31
        förlängning: {år: 2, villkor: Överavtalet ska gälla under hela den nya tiden.}
      förlängningar:
        - {till: 2028-12-31, samråd: 2028-05-20}
    `,
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        till: 2029-05-31
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        till: 2026-12-31
        förlängning: {år: 2, villkor: Överavtalet ska gälla under hela den nya tiden.}
      förlängningar:
        - {till: 2027-12-31, samråd: 2027-05-20}
    `,
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        till: 2029-05-31
    `,
  },
  parameters: { år: { description: 'Hur många år i taget överenskommelsen förlängs.', type: 'number', minimum: 1 } },
  *check({ agreement: { manifest, överavtal }, demands }) {
    const { avtalstid, förlängningar = [] } = manifest.data
    for (const demand of demands) {
      const { år } = demand.values
      if (typeof år !== 'number' || avtalstid.förlängning?.år === undefined || avtalstid.förlängning.år === år) continue
      yield {
        place: ['avtalstid', 'förlängning', 'år'],
        message: `förlängning ska ske med ${år} år i taget, inte ${avtalstid.förlängning.år}`,
        hint: `Skriv  år: ${år}`,
        demand,
      }
    }
    yield* wrongSteps(manifest, avtalstid.förlängning?.år, avtalstid.till, förlängningar)
    if (!överavtal) return
    const { data } = överavtal.file
    yield* wrongSteps(överavtal.file, data.avtalstid.förlängning_år, data.avtalstid.till, data.förlängningar ?? [])
  },
})

function* wrongSteps(
  file: YamlFile<unknown>,
  years: number | undefined,
  till: string | undefined,
  extensions: readonly { readonly till: string }[],
): Generator<Hit> {
  if (years === undefined || till === undefined) return
  let last = till
  for (const [index, extension] of extensions.entries()) {
    const right = addMonths(last, years * 12)
    if (extension.till !== right) {
      yield {
        file,
        place: ['förlängningar', index, 'till'],
        message: `förlängningen från ${last} till ${extension.till} är inte ${years} år, som har avtalats`,
        hint: `Skriv  till: ${right}`,
        related: [{ span: file.span(['avtalstid']), message: 'så långt är steget' }],
      }
    }
    last = extension.till
  }
}
