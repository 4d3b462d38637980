import { agreementText, sectionsOf } from '../../agreement/clauses.ts'
import { nodeText } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'

export default rule({
  title: 'Klausulen om information säger vem som ska få den.',
  catalogue: ['B15'],
  applies: 'on-demand',
  severity: 'info',
  why: 'Information som lämnas till ”parten” når inte säkert den som behöver den.',
  hint: 'Skriv vem som ska informeras, t.ex. den andra partens samordnare.',
  good: {
    'text/overenskommelse.md': `
      ## Information

      En part ska underrätta den andra partens samordnare om händelser av väsentlig betydelse.
    `,
  },
  bad: {
    'text/overenskommelse.md': `
      ## Information

      Händelser av väsentlig betydelse ska rapporteras.
    `,
  },
  *check({ agreement }) {
    const file = agreementText(agreement)
    if (!file) return
    const clause = sectionsOf(file).find(({ title }) => /information|meddeland|underrätt/i.test(title))
    if (!clause) return
    const text = clause.content.map(nodeText).join(' ')
    if (/samordnar|kontaktperson|den andra|den andre|varandra|motpart|(?:övriga|andra|samtliga) part/i.test(text))
      return
    const { start, end } = clause.heading.position ?? {}
    yield {
      span: { source: file.source, start: start?.offset ?? 0, end: end?.offset ?? 0 },
      message: `«${clause.title}» säger inte vem som ska få informationen`,
    }
  },
})
