import { dict, name } from '../../pdf/objects.ts'
import { Bounds, IDENTITY } from '../content/geometry.ts'
import type { Element } from './tree.ts'

/** Tells where each figure is (ISO 32000-1, 14.8.5.4.3), and that one which only holds another is a group. */
export function mendFigures(tree: Element): void {
  for (const figure of tree.walk()) {
    if (figure.role !== 'Figure') continue
    const inner = figure.walk().some((each) => each !== figure && each.role === 'Figure')
    if (figure.alt === undefined && inner) figure.role = 'Div'
    else if (!figure.attributes.has('Layout')) addBox(figure)
  }
}

function addBox(figure: Element): void {
  const bounds = new Bounds()
  const marks = figure.marks()
  for (const mark of marks) {
    const own = mark.page === marks[0]?.page ? mark.bounds : undefined
    if (own) bounds.addRectangle(IDENTITY, own)
  }
  const box = bounds.rectangle?.map((points) => Math.round(points * 100) / 100)
  if (box) figure.attributes.set('Layout', dict({ O: name('Layout'), Placement: name('Block'), BBox: box }))
}
