import { daysBetween, monthsBefore } from '../check/date.ts'
import type { Hit, Rule } from '../check/rule.ts'
import { superiorTermOf, termOf } from '../check/term.ts'
import type { SuperiorAgreement } from '../model/model.ts'

export const samradForeUtgang: Rule = {
  id: 'samrad-fore-utgang',
  title: 'Samråd hålls i tid före avtalstidens utgång.',
  catalogue: ['A05'],
  applies: 'always',
  severity: 'fel',
  basis: { document: 'God ordning', text: 'Samråd hålls i tid före avtalstidens utgång.' },
  why: 'Utan samråd i tid kan överenskommelsen inte förlängas, och samverkan står utan grund dagen efter.',
  hint: 'Boka samrådet och skriv dagen under  samråd: {månader: 6, datum: …}.',
  good: 'avtalstid: {typ: bestämd, från: 2017-01-01, till: 2018-12-31, samråd: {månader: 6, datum: 2018-06-14}}',
  bad: 'avtalstid: {typ: bestämd, från: 2017-01-01, till: 2018-12-31, samråd: {månader: 6, datum: 2018-09-14}}',
  *check({ agreement, today }) {
    if (agreement.överavtal) yield* superiorDeadline(agreement.överavtal)
    const { avtalstid, förlängningar = [] } = agreement.manifest.data
    const { från, samråd } = avtalstid
    const { till, end } = termOf(agreement)
    if (samråd?.månader === undefined || end === undefined) return
    const deadline = monthsBefore(end, samråd.månader)
    // The consultation on an extension is written with the extension; the one on the term with the term.
    const held = end === till ? samråd.datum : (förlängningar.find((one) => one.till === end)?.samråd ?? samråd.datum)
    const months = `${samråd.månader} månader före ${end}`
    if (held !== undefined && (från === undefined || held >= från)) {
      if (held <= deadline) return
      yield {
        place: ['avtalstid', 'samråd', 'datum'],
        message: `samrådet ${held} är för sent: det ska ha hållits senast ${deadline}, ${months}`,
        hint: `Lägg samrådet senast ${deadline}, eller kom skriftligen överens om att det ändå räknas.`,
      }
      return
    }
    const left = daysBetween(today, deadline)
    yield {
      place: ['avtalstid', 'samråd', 'månader'],
      severity: left < 0 ? 'fel' : left <= 90 ? 'varning' : 'info',
      message:
        left < 0
          ? `ingen dag för samråd är angiven, och det skulle ha hållits senast ${deadline}, ${months}`
          : `ingen dag för samråd är angiven; det ska hållas senast ${deadline}, ${months}`,
      hint: `Skriv  datum: …  under samråd, en dag som senast är ${deadline}.`,
    }
  },
}

/** The superior agreement's own deadline binds others, but the agreement's extension depends on it. */
function* superiorDeadline(superior: SuperiorAgreement): Generator<Hit> {
  const { samråd, samråd_månader: months } = superior.file.data.avtalstid
  const { end } = superiorTermOf(superior)
  if (months === undefined || samråd !== undefined || end === undefined) return
  yield {
    file: superior.file,
    place: ['avtalstid', 'samråd_månader'],
    severity: 'info',
    message: `överavtalets eget samråd ska hållas senast ${monthsBefore(end, months)}, ${months} månader före ${end}`,
    hint: 'Skriv  samråd: …  i overavtal.yaml när överavtalets parter har samrått.',
  }
}
