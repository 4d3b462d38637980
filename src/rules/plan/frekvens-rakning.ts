import { timesPerYear } from '../../agreement/frequency.ts'
import { yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { frequencies } from '../../swedish/frequency.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Antalet gånger om året stämmer med frekvensen.',
  ground: 'form',
  catalogue: ['D14'],
  severity: 'info',
  why: 'Ett antal som inte stämmer gör att uppföljningen räknar mot fel siffra.',
  hint: 'Räkna om: två gånger i veckan är 104 gånger om året.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      beredskap:
        - {text: Fredagar och lördagar (104 st/år), frekvens: {antal: 2, per: vecka}}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      beredskap:
        - {text: Fredagar och lördagar (52 st/år), frekvens: {antal: 2, per: vecka}}
    `,
  },
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      for (const [index, row] of (file.data.beredskap ?? []).entries()) {
        const stated = timesPerYear(row.frekvens)
        if (stated === undefined || typeof row.text !== 'string') continue
        for (const [whole, count] of row.text.matchAll(/(\d+) ?(?:st|gånger|ggr|möten) ?(?:\/|per |om )år/gi)) {
          if (Number(count) === Math.round(stated)) continue
          const message = `«${whole}» stämmer inte med frekvensen, som är ${Math.round(stated)} gånger om året`
          yield { file, place: ['beredskap', index, 'text'], message }
        }
      }
      for (const [index, { text, operativt_mål: goal }] of (file.data.åtgärder ?? []).entries()) {
        const [said, aimed] = [single(text), single(goal)]
        if (said === undefined || aimed === undefined || Math.abs(said - aimed) <= 0.12 * said) continue
        if (
          /varje (?:skola|område|plats|ort)|per (?:skola|område|plats|stadsdel)|vardera|var och en/i.test(
            `${text} ${goal}`,
          )
        )
          continue
        yield {
          file,
          place: ['åtgärder', index, 'operativt_mål'],
          message: `målet är ${Math.round(aimed)} gånger om året, men åtgärden sker ${Math.round(said)}`,
          severity: 'varning',
          hint: 'Skriv samma antal på båda ställena.',
        }
      }
      for (const { text, place = [] } of yamlTexts(file)) {
        const sums = [...text.matchAll(/(\d+) (?:gång(?:er)? )?per år och (?:område|stadsdel|plats) \((\d+)\)/gi)]
        const areas = new Set(sums.map(([, each, all]) => Number(all) / Number(each)))
        if (areas.size < 2 && [...areas].every(Number.isInteger)) continue
        const message = `antalen går inte ihop: ${listed(
          sums.map(([whole]) => `«${whole}»`),
          'och',
        )}`
        yield { file, place, message, hint: 'Skriv om antalet per år gånger antalet områden.' }
      }
    }
  },
})

/** The one frequency of a short text, in times a year; undefined where there is none, or more than one. */
function single(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length > 120) return undefined
  const [only, ...more] = frequencies(text)
  return more.length === 0 ? only?.timesPerYear : undefined
}
