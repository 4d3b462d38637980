import { agreementText } from '../../agreement/clauses.ts'
import { markdownTexts, spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett villkor för förlängning gäller överavtalet, inte överenskommelsen själv.',
  ground: 'form',
  catalogue: ['A06'],
  why: 'En överenskommelse som får förlängas om den själv är giltig säger ingenting.',
  hint: 'Skriv vilket avtal som ska gälla, t.ex. ”Samverkansavtalet ska ha förlängts för hela den tiden”.',
  good: {
    'overenskommelse.yaml': `
      avtalstid:
        förlängning: {år: 2, villkor: Överavtalet ska gälla under hela den nya tiden.}
    `,
  },
  bad: {
    'overenskommelse.yaml': `
      avtalstid:
        förlängning: {år: 2, villkor: Överenskommelsen är giltig under motsvarande tid.}
    `,
  },
  *check({ agreement }) {
    const { villkor } = agreement.manifest.data.avtalstid.förlängning ?? {}
    if (villkor !== undefined && /^(?:att |om )?(?:samverkans)?överenskommelsen /i.test(villkor.trim())) {
      yield { place: ['avtalstid', 'förlängning', 'villkor'], message: message() }
    }
    const file = agreementText(agreement)
    if (!file) return
    for (const text of markdownTexts(file, agreement)) {
      if (!/förläng/i.test(text.text)) continue
      for (const match of text.text.matchAll(CONDITION)) {
        yield { span: spanIn(text, match.index, match.index + match[0].length), message: message() }
      }
    }
  },
})

/** The agreement as the subject: "… under förutsättning att Överenskommelsen är giltig …". */
const CONDITION = latin(
  /(?:förutsatt att|under förutsättning att|på villkor att|med villkoret att|(?<!\p{L})om) (?:samverkans)?överenskommelsen (?:\p{L}+ ){0,2}?(?:är giltig|är i kraft|gäller|ska gälla|fortsätter|förlängs|har förlängts|är förlängd)/giu,
)

function message(): string {
  return 'villkoret för förlängning pekar på överenskommelsen själv och säger därför ingenting'
}
