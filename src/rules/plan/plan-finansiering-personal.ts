import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'
import { withoutTags } from '../../swedish/words.ts'

export default rule({
  title: 'Finansieringen säger att parterna bär sin egen personal och vem som betalar övriga kostnader.',
  catalogue: ['D09'],
  applies: 'on-demand',
  why: 'Annars är det oklart om en part har lovat att betala för den andra.',
  hint: 'Säg vem som bär kostnaden, t.ex.  finansiering: Parterna bär var och en kostnaden för sin personal. Kommunen betalar lokalen.',
  good: {
    'atgardsplaner/orossamtal.yaml':
      'finansiering: Parterna bär var och en kostnaden för sin personal. Kommunen betalar lokalen.',
  },
  bad: { 'atgardsplaner/orossamtal.yaml': 'finansiering: Stadsdelsförvaltningen håller med lokal och fika.' },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      const { finansiering } = file.data
      if (typeof finansiering !== 'string') continue
      const text = withoutTags(finansiering)
      if (!OWN_STAFF.test(text)) {
        yield {
          file,
          place: ['finansiering'],
          message: 'finansieringen säger inte vem som bär kostnaden för personalen',
          hint: 'Lägg till meningen ”Parterna bär var och en kostnaden för sin personal.”',
        }
      }
      if (OTHER_COSTS.test(text) && !PAYER.test(text)) {
        yield {
          file,
          place: ['finansiering'],
          message: `«${text}»: det står inte vem som betalar de kostnader som inte är personal`,
          hint: 'Skriv vem som betalar dem, t.ex. ”Åtgärder på en plats betalas av den som äger marken.”',
        }
      }
    }
  },
})

const OWN_STAFF =
  /personal|tjänsteman|arbetstid|(?:egna|sina|egen|sin) (?:egna |egen )?(?:kostnad|del|insats|medverkan|åtagande|budget|ram)|egna medel|betalar sin|lön|ordinarie|befintlig|inom ram/i
const OTHER_COSTS = latin(/kostnad\p{L}* för (?!(?:sin|sina|egen|egna|respektive|person|lön))/iu)
const PAYER = /betala|bekosta|finansiera|står för|svarar för|håller med|budget|anslag|delas|bidrag|bärs av|söks/i
