import { type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { sentencesOf } from '../../swedish/sentence.ts'
import { withoutTags } from '../../swedish/words.ts'

export default rule({
  title: 'Mallens anvisningar till den som fyller i är borttagna.',
  ground: 'form',
  catalogue: ['E21'],
  severity: 'fel',
  basis: { text: 'Anvisningen hör till mallen, inte till den färdiga handlingen.' },
  why: 'Den som läser handlingen vet inte vad som är avtalat och vad som är en anvisning.',
  hint: 'Ta bort anvisningen, och kontrollera att det som den ber om är ifyllt.',
  good: { 'atgardsplaner/orossamtal.yaml': 'definition: Samtal med den unge och vårdnadshavarna.' },
  bad: {
    'atgardsplaner/orossamtal.yaml': 'definition: Beskriv orsaken till problemet. Ange vem som ansvarar för åtgärden.',
  },
  *check({ agreement, variant }) {
    for (const text of textsOf(agreement)) {
      if (!isInstruction(text)) continue
      yield {
        span: text.span,
        message: 'en anvisning till den som fyller i mallen är kvar',
        ...(variant === 'utkast' && { severity: 'varning' as const }),
      }
    }
  },
})

const IMPERATIVE = latin(
  /^(?:skriv|beskriv|ange|fyll i|koppla|knyt|välj|redogör|redovisa|klistra in|infoga|kryssa|markera|ta bort)(?!\p{L})/iu,
)
/** Phrases that address the person who fills in the form. */
const FORM = latin(
  /(?<!\p{L})(?:kolumnen|denna kolumn|fältet|rutan|mallen|blanketten|raden|fylls i|fyller i|ifyll\p{L}*|orsaken|statusrapporten)(?!\p{L})/iu,
)

/** Keys whose values are meant to be orders or questions. */
const ORDERS: ReadonlySet<string> = new Set(
  'uppdrag åtaganden frågor samordnarnas_uppdrag genomförande metod aktiviteter delåtgärder huvudbudskap budskap'.split(
    ' ',
  ),
)

function isInstruction(text: Text): boolean {
  const keys = (text.place ?? []).map(String)
  if (keys.includes('frågor') || text.node?.type === 'heading') return false
  if (!/(?:skriv|ange|fyll|koppl|knyt|välj|redogör|redovisa|klistra|infoga|kryssa|markera|bort)/i.test(text.text))
    return false
  const orders = sentencesOf(withoutTags(text.text)).filter(({ sentence }) => IMPERATIVE.test(sentence))
  if (orders.length === 0) return false
  const form = text.node ? orders.some(({ sentence }) => FORM.test(sentence)) : FORM.test(text.text)
  return form || (orders.length > 1 && text.node === undefined && !keys.some((key) => ORDERS.has(key)))
}
