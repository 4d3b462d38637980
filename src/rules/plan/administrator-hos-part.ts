import { functionsIn, partiesOf } from '../../agreement/funktion.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { isRole } from '../../swedish/role.ts'

export default rule({
  title: 'Planens administratör hör till en av parterna.',
  ground: 'husregel',
  catalogue: ['D12'],
  severity: 'varning',
  basis: { document: 'Grundkrav', text: 'Den som svarar på uppföljningen är bunden av överenskommelsen.' },
  why: 'Den som inte är part har inte åtagit sig att svara på uppföljningens frågor.',
  hint: 'Skriv en funktion hos en part:  administratör: {funktion: …, part: …}',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      administratör: {funktion: Kommunpolis, part: polisen}
      # Den som bara för protokoll står i övriga_deltagare.
    `,
  },
  bad: { 'atgardsplaner/orossamtal.yaml': 'administratör: Fastighetsägare i centrum' },
  *check({ agreement: { planer, parter } }) {
    for (const plan of planer) {
      for (const one of functionsIn(plan.file.data.administratör, plan, ['administratör'])) {
        if (one.part !== undefined || !OUTSIDE.test(one.text)) continue
        if (isRole(one.text) || partiesOf(one, parter).length > 0) continue
        yield {
          file: plan.file,
          place: one.place,
          message: `administratören «${one.text}» hör inte till någon av parterna`,
        }
      }
    }
  },
})

/** Words in the names of organisations that are rarely parties. */
const OUTSIDE = latin(
  /förening|ägare|företag|bolag|(?<!\p{L})AB(?!\p{L})|kyrka|stiftelse|butik|handel|muse(?:um|et)|länsstyrelse|myndighet|räddningstjänst|jobbtorg|arbetsförmedling|kriminalvård|frivård|region|trafikkontor/iu,
)
