import { latin } from '../check/latin.ts'
import type { Rule } from '../check/rule.ts'
import { yamlTexts } from '../check/texts.ts'

/** "Bredäng och Vårberg är klassade som utsatta" */
const CLASSED = latin(
  /(?<![\p{L}-])(\p{Lu}[\p{L}-]+(?:(?:, | och )\p{Lu}[\p{L}-]+){0,5}) (?:är|har blivit) klassa(?:d|t|de) som/u,
)

export const klassadeOmradenHarPlan: Rule = {
  id: 'klassade-omraden-har-plan',
  title: 'Ett område som lägesbilden säger är utsatt har en aktivitet.',
  catalogue: ['H15'],
  applies: 'always',
  severity: 'varning',
  basis: { document: 'God ordning', text: 'Ett område som lägesbilden säger är utsatt har en aktivitet.' },
  why: 'Det som lägesbilden pekar ut ska mötas av något, annars har den inte lett till något.',
  hint: 'Nämn området i den plan som gäller det, eller skriv en plan.',
  good: 'titel: Platssamverkan Vårberg',
  bad: '# Bredäng är klassat som utsatt, men ingen plan nämner Bredäng',
  *check({ agreement: { manifest, planer } }) {
    if (planer.length === 0) return
    const plans = planer.flatMap(({ file }) => [...yamlTexts(file)].map(({ text }) => text)).join('\n')
    for (const [index, area] of (manifest.data.prioriterade_områden ?? []).entries()) {
      const told: [string, string | undefined][] = [
        ['klassning', area.klassning?.värde],
        ['lägesbild', typeof area.lägesbild === 'string' ? area.lägesbild : undefined],
      ]
      const [key, match] =
        told.map(([key, text]) => [key, CLASSED.exec(text ?? '')] as const).find(([, found]) => found) ?? []
      for (const name of match?.[1]?.split(/, | och /) ?? []) {
        // A place named after the whole district is met by every plan.
        if (key === undefined || name === '' || plans.includes(name) || manifest.data.titel.includes(name)) continue
        yield {
          place: ['prioriterade_områden', index, key],
          message: `${name} sägs vara klassat, men ingen plan nämner ${name}`,
        }
      }
    }
  },
}
