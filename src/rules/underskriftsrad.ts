import type { Rule } from '../check/rule.ts'
import { markdownFiles, markdownTexts } from '../check/texts.ts'

/** "Ort och datum:", "Kista (datum)", "Underskrift: ______" with nothing filled in. */
const BLANK =
  /^(?:(?:ort(?: och|,)? datum|datum|ort|underskrift|namnteckning|namnförtydligande)\s*:\s*[_.… ]*|\p{L}[\p{L}-]*,? \((?:ort|datum|ort och datum)\)|[_.…]{6,})$/iu

export const underskriftsrad: Rule = {
  id: 'underskriftsrad',
  title: 'Underskrifterna har namn, titel, part, ort och datum, på en sida av sitt eget.',
  catalogue: ['H08'],
  applies: 'always',
  severity: 'fel',
  why: 'En tom rad för ort och datum i texten blir stående tom, medan underskriftssidan har en egen.',
  hint: 'Ta bort raden. Underskriftssidan görs av  undertecknare:  hos parterna och av  ort:.',
  good: 'ort: Kista   # i overenskommelse.yaml',
  bad: 'Ort och datum:   # som stycke i texten',
  *check({ agreement, variant }) {
    const { manifest } = agreement
    const severity = variant === 'utkast' ? ('varning' as const) : ('fel' as const)
    const signs = agreement.parter.some(({ undertecknare = [] }) => undertecknare.length > 0)
    if (manifest.data.ort === undefined && signs) {
      yield {
        place: ['ort'],
        severity: 'varning',
        message: 'orten för underskrift är inte angiven',
        hint: 'Lägg till  ort: …  i overenskommelse.yaml.',
      }
    }
    for (const file of markdownFiles(agreement)) {
      for (const { text, span, node } of markdownTexts(file, agreement)) {
        if (node?.type !== 'paragraph' || !BLANK.test(text.trim())) continue
        yield { span, severity, message: `raden «${text.trim()}» är inte ifylld` }
      }
    }
  },
}
