import { conveners, doers, isOrganisation, namesNobody } from '../../agreement/funktion.ts'
import { rule } from '../../check/rule.ts'
import { placeholdersIn } from '../../swedish/placeholder.ts'

export default rule({
  title: 'Den som ansvarar för en plan eller en åtgärd är en enda funktion, inte en hel organisation.',
  ground: 'husregel',
  catalogue: ['D10'],
  why: 'När en hel förvaltning ansvarar, eller den ena eller den andra, känner sig ingen träffad.',
  hint: 'Skriv en funktion som en person har, t.ex.  {funktion: Enhetschef preventionsenheten, part: stadsdelen}',
  good: { 'atgardsplaner/orossamtal.yaml': 'sammankallande: {funktion: Kommunpolis, part: polisen}' },
  bad: { 'atgardsplaner/orossamtal.yaml': 'sammankallande: Stadsdelsförvaltningen' },
  *check({ agreement }) {
    for (const plan of agreement.planer) {
      for (const { text, place } of [...conveners(plan), ...doers(plan)]) {
        const { file } = plan
        // `ansvarig-utpekad` and `platshallare` report these.
        if (namesNobody(text) || placeholdersIn(text).length > 0) continue
        if (EVERYBODY.test(text)) {
          yield { file, place, message: `«${text}» är flera parter tillsammans och ingen funktion` }
        } else if (CHOICE.test(text)) {
          yield {
            file,
            place,
            message: `«${text}» är två att välja på, och då är ingen av dem ansvarig`,
            hint: 'Skriv den ena, eller båda var för sig i en lista om båda ska göra det.',
          }
        } else if (POLICE.test(text) || isOrganisation(text, agreement.parter)) {
          yield { file, place, message: `«${text}» är en hel organisation och ingen funktion` }
        }
      }
    }
  },
})

/** A choice between two. "A/B" is not one: "Kanslichef/samordnare" is one title. */
const CHOICE = / (?:eller|alternativt|alt\.) /i

/** Words for all parties, or for those concerned, instead of a function. */
const EVERYBODY =
  /^(?:(?:alla|samtliga|båda) )?(?:(?:berörda|inblandade|samverkande) )?(?:berörda|inblandade|parterna|parter|aktörer)(?: gemensamt| tillsammans)?\.?$/i

/** Words for any police officer. "Polisen" is not among them: it is read as the name of an organisation. */
const POLICE = /^polis\.?$/i
