import { doers } from '../../agreement/funktion.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Det som står under vem är någon, inte en tid.',
  ground: 'form',
  catalogue: ['F06'],
  why: 'En cell som har hamnat fel gör både tiden och den ansvarige svåra att hitta.',
  hint: 'Flytta tiden till  när:  och låt funktionen stå kvar under  vem:',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          när: {till: 2025-12-31}
          vem: Parkingenjör
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: belysning
          vem: 2025 Parkingenjör
    `,
  },
  *check({ agreement: { planer } }) {
    for (const plan of planer) {
      for (const { text, place } of doers(plan)) {
        const time = TIME.exec(text)?.[0]
        if (time === undefined) continue
        yield { file: plan.file, place, message: `«${text}»: «${time}» är en tid och hör inte hemma under vem` }
      }
    }
  },
})

const TIME = latin(
  /(?<![\d-])(?:19|20)\d\d(?:-\d\d-\d\d)?(?![\d-])|(?<!\p{L})(?:tertial|kvartal|v(?:ecka|\.)?) ?\d|(?<!\p{L})(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{Ll}* ?\d/iu,
)
