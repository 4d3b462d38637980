import type { Frekvensvarde, Uppfoljningsplan } from '../model/format.ts'
import type { Agreement, Place, YamlFile } from '../model/model.ts'

/** How often the follow-up plan says that the plans are followed up, and where it says so. */
export interface AgreedFollowUp {
  readonly frequency: Frekvensvarde
  readonly file: YamlFile<Uppfoljningsplan>
  readonly place: Place
}

/** What the follow-up plan says of how often the plans are followed up; undefined when it says nothing. */
export function agreedFollowUp({ bilagor }: Agreement): AgreedFollowUp | undefined {
  for (const { content } of bilagor) {
    if (content?.sort !== 'uppföljningsplan') continue
    const { file } = content
    for (const [index, { sort, frekvens }] of file.data.objekt.entries()) {
      if (sort === 'åtgärdsplaner' && frekvens !== undefined)
        return { frequency: frekvens, file, place: ['objekt', index, 'frekvens'] }
    }
  }
  return undefined
}
