import { namesSuperior } from '../../agreement/superior-name.ts'
import { superiorTermOf, termOf } from '../../agreement/term.ts'
import { rule } from '../../check/rule.ts'
import { addYears } from '../../swedish/date.ts'

export default rule({
  title: 'En förlängning går inte längre än överavtalet.',
  ground: 'avtal',
  catalogue: ['A03'],
  severity: 'fel',
  why: 'Den som förlängs förbi överavtalets sista dag saknar grund för resten av tiden.',
  hint: 'Skriv som villkor att överavtalet ska gälla under hela den nya tiden.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        till: 2026-12-31
        förlängning: {år: 2, villkor: Överavtalet ska gälla under hela den nya tiden.}
    `,
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        till: 2027-05-31
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        till: 2026-12-31
        förlängning: {år: 2}
    `,
    '/overavtal/grund/overavtal.yaml': `
      avtalstid:
        till: 2027-05-31
    `,
  },
  *check({ agreement }) {
    const { överavtal, manifest } = agreement
    if (!överavtal) return
    const superior = superiorTermOf(överavtal).end
    if (superior === undefined) return
    const related = [{ span: överavtal.file.span(['avtalstid', 'till']), message: 'överavtalets sista dag' }]
    for (const [index, { till }] of (manifest.data.förlängningar ?? []).entries()) {
      if (till <= superior) continue
      yield {
        place: ['förlängningar', index, 'till'],
        message: `förlängningen till ${till} går längre än överavtalet, som tar slut ${superior}`,
        hint: `Skriv  till: ${superior}  eller en tidigare dag, eller för in överavtalets egen förlängning i overavtal.yaml.`,
        related,
      }
    }
    const { förlängning } = manifest.data.avtalstid
    const { end } = termOf(agreement)
    if (förlängning?.år === undefined || end === undefined || end > superior) return
    const next = addYears(end, förlängning.år)
    if (next <= superior || namesSuperior(förlängning.villkor, överavtal)) return
    yield {
      place: ['avtalstid', 'förlängning', 'år'],
      message: `nästa förlängning går till ${next}, men överavtalet tar slut ${superior}`,
      hint: 'Skriv  villkor: Överavtalet ska gälla under hela den nya tiden  under förlängning – med överavtalets namn.',
      related,
    }
  },
})
