import { rule } from '../../check/rule.ts'
import { withoutTags } from '../../swedish/words.ts'

export default rule({
  title: 'En orsak i taget, så att varje åtgärd kan knytas till sin.',
  ground: 'vägledning',
  catalogue: ['F02'],
  basis: { document: 'Brås vägledning', place: 'åtgärdsplanens mall' },
  parameters: {
    högst: { description: 'Så många led en orsak får räkna upp.', type: 'integer', minimum: 1, default: 3 },
  },
  why: 'När åtta orsaker står i samma ruta går det inte att se vilken av dem som ingen åtgärd svarar mot.',
  hint: 'Dela upp texten i en orsak per rad och skriv vilka åtgärder var och en gäller.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      orsaker:
        - {id: skola, text: Många är borta från skolan., gäller: alla}
        - {id: fritid, text: De saknar en fritid., gäller: alla}
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      orsaker:
        - {id: risk, text: "Flera riskfaktorer: frånvaro; brister i omsorg; ingen fritid; narkotika.", gäller: alla}
    `,
  },
  *check({ agreement: { planer }, values }) {
    const most = Number(values.högst)
    for (const { file } of planer) {
      for (const [index, { text }] of (file.data.orsaker ?? []).entries()) {
        if (typeof text !== 'string') continue
        const causes = withoutTags(text).split(';').length
        if (causes <= most && !/flera (?:orsaker|riskfaktorer)/i.test(text)) continue
        const count = causes <= most ? 'flera' : `minst ${causes}`
        yield { file, place: ['orsaker', index, 'text'], message: `texten räknar upp ${count} orsaker i en` }
      }
    }
  },
})
