import { rule } from '../../check/rule.ts'
import { addDays } from '../../swedish/date.ts'

export default rule({
  title: 'Överenskommelsen tar vid där föregångaren slutar.',
  ground: 'husregel',
  catalogue: ['A15'],
  severity: 'info',
  why: 'I en lucka saknar samverkan grund; gäller två överenskommelser samtidigt är det oklart vilken som gäller.',
  hint: 'Låt den första dagen vara dagen efter föregångarens sista.',
  good: {
    'overenskommelse.yaml': `
      föregångare: {titel: Överenskommelsen 2023–2024, till: 2024-12-31}
      avtalstid:
        från: 2025-01-01
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      föregångare: {titel: Överenskommelsen 2023–2024, till: 2024-10-31}
      avtalstid:
        från: 2025-01-01
    `,
  },
  *check({ agreement: { manifest } }) {
    const { föregångare, avtalstid } = manifest.data
    if (föregångare?.till === undefined || avtalstid.från === undefined) return
    const right = addDays(föregångare.till, 1)
    if (avtalstid.från === right) return
    yield {
      place: ['föregångare', 'till'],
      message:
        avtalstid.från > right
          ? `mellan föregångarens sista dag (${föregångare.till}) och den första dagen (${avtalstid.från}) är det en lucka`
          : `föregångaren gäller till ${föregångare.till}, alltså samtidigt som den nya från ${avtalstid.från}`,
      hint: `Skriv  till: ${addDays(avtalstid.från, -1)}  eller ändra avtalstidens första dag.`,
      related: [{ span: manifest.span(['avtalstid', 'från']), message: 'den första dagen' }],
    }
  },
})
