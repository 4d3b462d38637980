import type { Rule } from '../check/rule.ts'

export const planForum: Rule = {
  id: 'plan-forum',
  title: 'Varje åtgärdsplan har ett forum: någon som sammankallar, och en mötesfrekvens.',
  catalogue: ['B11'],
  applies: 'on-demand',
  severity: 'fel',
  why: 'En plan som ingen sammankallar till är ingens.',
  hint: 'Skriv vem som sammankallar och hur ofta, t.ex.  sammankallande: {funktion: Kommunpolis, part: polisen}.',
  good: 'sammankallande: {funktion: Kommunpolis, part: polisen}\nmötesfrekvens: {antal: 1, per: kvartal}',
  bad: 'sammankallande: Ej aktuellt för denna åtgärd.',
  *check({ agreement: { planer } }) {
    for (const { file } of planer) {
      for (const key of ['sammankallande', 'mötesfrekvens'] as const) {
        const value = file.data[key]
        if (
          typeof value !== 'string' ||
          !/^(?:(?:ej|inte|ingen|inget) (?:aktuell|tillämplig|relevant)|saknas|[-–—]+$)/i.test(value)
        )
          continue
        yield {
          file,
          place: [key],
          message: `åtgärdsplanen har «${value}» som ${key}, och alltså inget forum`,
        }
      }
    }
  },
}
