import type { Diagnostic } from '../diagnostic.ts'
import { type ComposedDocument, SIGNATURE_HREF, type SignatureBox, type SignaturePlace } from '../document.ts'
import { type Dict, dict, Indirect, name, Stream, text } from '../pdf/objects.ts'
import { type Link, placeOf } from './links.ts'
import { type AnnotationKid, Element } from './structure/tree.ts'

/** A signature box as it was printed. */
export interface PrintedBox {
  readonly place: SignaturePlace
  readonly element: Element
  readonly annotation: AnnotationKid
}

/** Finds each signature box by its link. A box that is missing or torn by a page break is a fault. */
export function findSignatureBoxes(
  document: ComposedDocument,
  links: readonly Link[],
  diagnostics: Diagnostic[],
): PrintedBox[] {
  return document.signatures.flatMap((box) => {
    const found = links.filter((link) => link.uri === SIGNATURE_HREF + box.id)
    const annotations = found.flatMap((link) => link.annotations)
    const [link] = found
    const [annotation] = annotations
    if (!link || !annotation || annotations.length > 1) {
      diagnostics.push(badBox(box, annotations.length))
      return []
    }
    const [left, bottom, right, top] = placeOf(annotation)
    const rect = [left, bottom, right, top].map((points) => Math.round(points * 100) / 100)
    const place = { ...box, page: annotation.page.index + 1, rect: rect as [number, number, number, number] }
    return [{ place, element: link.element, annotation }]
  })
}

function badBox(box: SignatureBox, parts: number): Diagnostic {
  return {
    code: 'pdf/underskriftsruta',
    severity: 'fel',
    message:
      parts === 0
        ? `Underskriftsrutan för ${box.namn} finns inte i det färdiga dokumentet.`
        : `Underskriftsrutan för ${box.namn} har delats av ett sidbyte eller finns flera gånger.`,
    hint: 'Kontrollera mallen för underskriftssidan: rutan ska stå en gång och hållas ihop.',
  }
}

/**
 * Makes each box an empty signature field (ISO 32000-1, 12.7.4.5) that signing tools can fill, tagged as a form field
 * with its label (ISO 14289-1, 7.18.4). Gives the document's form.
 */
export function addSignatureFields(boxes: readonly PrintedBox[]): Dict {
  for (const { place, element, annotation } of boxes) {
    const [left, bottom, right, top] = place.rect
    const field = annotation.dict
    field.entries.clear()
    field
      .set('Type', name('Annot'))
      .set('Subtype', name('Widget'))
      .set('FT', name('Sig'))
      .set('T', text(fieldName(place)))
      .set('TU', text(place.label))
      .set('F', PRINT | LOCKED)
      .set('Rect', [...place.rect])
      .set('P', annotation.page.page.reference)
      .set('AP', dict({ N: emptyAppearance(right - left, top - bottom) }))
    keepText(element)
    element.role = 'Form'
    element.alt = place.label
    element.replaceKids([annotation])
  }
  return dict({ Fields: boxes.map((box) => box.annotation.annotation) })
}

/** Leaves the boxes as they are drawn, without fields and links. */
export function removeSignatureLinks(boxes: readonly PrintedBox[]): void {
  for (const { element, annotation } of boxes) {
    removeAnnotation(annotation)
    keepText(element)
    element.replaceKids([])
  }
}

/** Takes an annotation off its page. */
export function removeAnnotation({ annotation, page }: AnnotationKid): void {
  const left = (page.page.dict.array('Annots') ?? []).filter((each) => each !== annotation)
  if (left.length > 0) page.page.dict.set('Annots', left)
  else page.page.dict.delete('Annots')
}

/** The full field name may hold no period, which would divide it (12.7.3.2). */
export function fieldName(box: Pick<SignatureBox, 'id'>): string {
  return `underskrift_${box.id.replaceAll('.', '_')}`
}

const PRINT = 1 << 2
const LOCKED = 1 << 7

/** PDF/A wants an appearance of every field, and here there is nothing to see until it is signed. */
function emptyAppearance(width: number, height: number): Indirect {
  const form = dict({ Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, width, height], Resources: dict() })
  return Indirect.of(new Stream(form, new Uint8Array()))
}

/** A field holds nothing but itself: text inside the box goes before it. */
function keepText(element: Element): void {
  const marks = element.marks().filter((mark) => mark.text.trim() !== '')
  const parent = element.parent
  if (marks.length === 0 || !parent) return
  const paragraph = new Element('P', marks)
  parent.replaceKids(parent.kids.flatMap((kid) => (kid === element ? [paragraph, element] : [kid])))
}
