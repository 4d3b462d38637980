import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** Takes every reference to a source out of the areas and the lägesbild. */
function forget({ manifest, situationText }: Example, id: string): void {
  for (const [area, { underlag }] of manifest.list(['prioriterade_områden']).entries()) {
    if (!Array.isArray(underlag) || !underlag.includes(id)) continue
    manifest.set(
      ['prioriterade_områden', area, 'underlag'],
      underlag.filter((one) => one !== id),
    )
  }
  if (situationText)
    situationText.text = situationText.text.replaceAll(new RegExp(`\\s*\\(<underlag:${id}>\\)`, 'g'), '')
}

export const mutants: readonly Mutant[] = [
  {
    name: 'a source that nothing stands on',
    how: 'add',
    change({ manifest }) {
      const year = Number(String(manifest.get(['avtalstid', 'från'])).slice(0, 4)) - 1
      return manifest.push(['underlag'], {
        id: 'foraldrapanelen',
        titel: 'Föräldrapanelens svar om fritidsgårdarna',
        utgivare: 'Kulturskolan',
        år: year,
        typ: 'enkät',
        perspektiv: 'medborgare',
      })
    },
  },
  {
    name: 'nothing stands on the survey of how safe people feel',
    how: 'remove',
    change(example) {
      const { manifest, situationText } = example
      const survey = manifest.list(['underlag']).find(({ typ }) => typ === 'trygghetsundersökning')
      // Where it is cited in words, or by a figure, it is still in use without its references.
      if (!situationText?.text.includes(`(<underlag:${survey?.id}>)`)) return false
      forget(example, String(survey?.id))
      return true
    },
  },
  {
    name: 'a source that nothing stands on, about what the text speaks of',
    how: 'add',
    change({ manifest, situationText }) {
      if (!situationText) return false
      situationText.append('Otryggheten är störst efter mörkrets inbrott.')
      const year = Number(String(manifest.get(['avtalstid', 'från'])).slice(0, 4)) - 1
      return manifest.push(['underlag'], {
        id: 'otrygghet-i-smastader',
        titel: 'Otrygghet i småstäder',
        utgivare: 'Kulturskolan',
        år: year,
        typ: 'enkät',
        perspektiv: 'medborgare',
      })
    },
  },
]
