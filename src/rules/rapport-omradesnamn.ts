import type { Rule } from '../check/rule.ts'

export const rapportOmradesnamn: Rule = {
  id: 'rapport-omradesnamn',
  title: 'Statusrapporten nämner sitt område vid namn.',
  catalogue: ['E20'],
  applies: 'always',
  severity: 'fel',
  basis: { document: 'Mallen för statusrapport 2022', text: 'Rapporten säger vilket område den gäller.' },
  why: 'Mallens ledtext är inget namn, och rapporten kan inte läggas ihop med de andra.',
  hint: 'Skriv områdets namn:  område: …',
  good: 'område: Norrby',
  bad: "område: '[Ange område här]'",
  *check({ agreement: { statusrapporter } }) {
    for (const { file } of statusrapporter) {
      const { område } = file.data
      if (område === undefined || !isPrompt(område)) continue
      yield { file, place: ['område'], message: `områdets namn är mallens ledtext: ${område}` }
    }
  },
}

/** Words of a form that wait to be replaced: in brackets, or "Ange område". */
function isPrompt(text: string): boolean {
  return /^\s*[[<{].*[\]>}]\s*$/.test(text) || /^(ange|fyll i|skriv)\b/i.test(text) || /^[.…_\s?-]*$/.test(text)
}
