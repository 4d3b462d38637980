import type { Diagnostic } from '../../diagnostic.ts'
import type { PageContent } from '../content/page-content.ts'
import { shorten, type TextBox, textBoxesOf } from './text-boxes.ts'

/** Points to a CSS pixel, when the browser has not made the pages smaller. */
const POINTS_PER_PIXEL = 0.75

/** Something wider than its page makes the browser set every page smaller. */
export function inspectScale(pages: readonly PageContent[]): Diagnostic[] {
  const marks = pages.flatMap((page) => [...page.marks.values()])
  const share = marks.reduce((most, { transformation }) => Math.max(most, transformation[0]), 0) / POINTS_PER_PIXEL
  if (marks.length === 0 || share > 0.99) return []
  const boxes = pages.flatMap(textBoxesOf)
  const reach = ({ box, run }: TextBox) => box[2] - (run.clip?.[2] ?? 0)
  const [widest] = boxes.toSorted((one, other) => reach(other) - reach(one))
  const where = widest ? ` Längst ut står ”${shorten(widest.mark.text)}” på sidan ${widest.mark.page.index + 1}.` : ''
  return [
    {
      code: 'layout/krympt',
      severity: 'varning',
      message: `Alla sidor har krympts till ${Math.round(share * 100)} procent, för att något är bredare än sidan.${where}`,
      hint: 'Dela det långa ordet eller den breda tabellen.',
    },
  ]
}
