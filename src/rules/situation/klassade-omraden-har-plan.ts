import { yamlTexts } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett område som lägesbilden säger är utsatt har en aktivitet.',
  ground: 'husregel',
  catalogue: ['H15'],
  why: 'Det som lägesbilden pekar ut ska mötas av något, annars har den inte lett till något.',
  hint: 'Nämn området i den plan som gäller det, eller skriv en plan.',
  good: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          klassning: {värde: Bredäng är klassat som utsatt område, datum: 2024-11-01}
    `,
    'atgardsplaner/platssamverkan.yaml': 'titel: Platssamverkan i Bredäng',
  },
  bad: {
    'overenskommelse.yaml': `
      prioriterade_områden:
        - id: centrum
          klassning: {värde: Bredäng är klassat som utsatt område, datum: 2024-11-01}
    `,
    'atgardsplaner/platssamverkan.yaml': 'titel: Platssamverkan på torget',
  },
  *check({ agreement: { manifest, planer } }) {
    if (planer.length === 0) return
    const plans = planer.flatMap(({ file }) => [...yamlTexts(file)].map(({ text }) => text)).join('\n')
    for (const [index, area] of (manifest.data.prioriterade_områden ?? []).entries()) {
      const told = new Set<string>()
      const texts = { klassning: area.klassning?.värde, lägesbild: area.lägesbild }
      for (const [key, text] of Object.entries(texts)) {
        const claims = typeof text === 'string' ? [...text.replaceAll(/\s+/g, ' ').matchAll(CLASSED)] : []
        for (const name of claims.flatMap(([, classed, others]) => (classed ?? others ?? '').split(/, | och /))) {
          // An area named after the agreement's whole district is covered by every plan.
          if (told.has(name) || plans.includes(name) || manifest.data.titel.includes(name)) continue
          told.add(name)
          yield {
            place: ['prioriterade_områden', index, key],
            message: `${name} sägs vara klassat, men ingen plan nämner ${name}`,
          }
        }
      }
    }
  },
})

const NAMES = String.raw`(?<![\p{L}-])(\p{Lu}[\p{L}-]+(?:(?:, | och )\p{Lu}[\p{L}-]+){0,5})`

/** Matches "Bredäng och Vårberg är klassade som utsatta", "Polisen klassar Bredäng som ett utsatt område". */
const CLASSED = latin(`${NAMES} (?:är|har blivit) klassa(?:d|t|de) som|(?<!\\p{L})klassar ${NAMES} som`, 'gu')
