import { exceptionFiles } from '../agreement/exception-files.ts'
import { lastDayOf } from '../agreement/period.ts'
import { isOver } from '../agreement/status.ts'
import type { Agreement } from '../model/model.ts'
import type { YearEvent } from './event.ts'

/** The day each plan with a term of its own lapses. */
export function planEndings(agreement: Agreement): YearEvent[] {
  return agreement.planer.flatMap(({ id, nummer, file: { data } }): YearEvent[] => {
    const till = lastDayOf(data.löptid)
    if (till === undefined) return []
    return [
      {
        id: `${agreement.id}/plan/${id}`,
        kind: 'plan',
        row: `${agreement.id}/plan/${id}`,
        date: till,
        title: `Åtgärdsplan ${nummer} löper ut: ${data.titel}`,
        text: 'Besluta om planen ska avslutas, förlängas eller ersättas.',
        done: isOver(data.status),
      },
    ]
  })
}

/** The day each reasoned exception from a rule expires. */
export function exceptionEndings(agreement: Agreement): YearEvent[] {
  return [agreement.manifest, ...exceptionFiles(agreement)].flatMap(({ source, data }) => {
    const file = source.path.slice(agreement.folder.length).replace(/^\//, '')
    const seen = new Map<string, number>()
    return (data.undantag ?? []).map(({ regel, till, motiv }): YearEvent => {
      const count = (seen.get(regel) ?? 0) + 1
      seen.set(regel, count)
      const row = `${agreement.id}/undantag/${file}/${regel}${count === 1 ? '' : `/${count}`}`
      return {
        id: row,
        kind: 'undantag',
        row,
        date: till,
        title: `Undantaget från ${regel} går ut`,
        text: motiv,
        done: false,
      }
    })
  })
}
