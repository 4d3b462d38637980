import { AnnotationKid, Element, type Kid } from './tree.ts'

/** Elements whose own text stands directly in them. Anything else that holds text holds it in paragraphs. */
const TEXT_HOLDERS = new Set(
  'P H1 H2 H3 H4 H5 H6 Link Caption LI LBody Lbl TD TH Span Strong Em Code Quote Note Reference Form Figure Formula'.split(
    ' ',
  ),
)

/** Elements that stand in a line of text. */
const INLINE = new Set('Span Strong Em Code Quote Link Reference'.split(' '))

/**
 * The browser makes an element without meaning (`NonStruct`) of every `div`, `section` and `span`, and of every text.
 * Here each is dissolved into its parent, or becomes the section, paragraph or span it stands for.
 */
export function dissolveAnonymous(element: Element): void {
  const holdsText = TEXT_HOLDERS.has(element.role)
  element.replaceKids(element.kids.flatMap((kid) => (kid instanceof Element && isText(kid) ? kid.kids : [kid])))
  for (const kid of element.elements) {
    if (kid.role === 'NonStruct' && isPhrase(kid, element)) kid.role = 'Span'
    dissolveAnonymous(kid)
  }
  element.replaceKids(element.kids.flatMap((kid) => (kid instanceof Element ? dissolved(kid, holdsText) : [kid])))
  if (!holdsText && element.role !== 'NonStruct') element.replaceKids(withParagraphs(element.kids))
}

/** A text of its own: an anonymous element with nothing but leaves. */
function isText(element: Element): boolean {
  return element.role === 'NonStruct' && !says(element) && element.elements.length === 0
}

/** Whether an anonymous element among the kids of `parent` is a part of a line, and not a block of its own. */
function isPhrase(element: Element, parent: Element): boolean {
  const amongText = TEXT_HOLDERS.has(parent.role) || parent.kids.some((kid) => !(kid instanceof Element))
  return amongText && element.elements.every((kid) => kid.role === 'NonStruct' || INLINE.has(kid.role))
}

/** What an element becomes in its parent: itself, or its kids. */
function dissolved(kid: Element, parentHoldsText: boolean): Kid[] {
  if (kid.role === 'Span') return says(kid) ? [kid] : kid.kids
  if (kid.role !== 'NonStruct') return [kid]
  if (kid.elements.some((each) => /^H[1-6]$/.test(each.role))) {
    kid.role = 'Sect'
    kid.replaceKids(withParagraphs(kid.kids))
    return [kid]
  }
  const kids = parentHoldsText ? kid.kids : withParagraphs(kid.kids)
  if (!says(kid)) return kids
  kid.role = 'Div'
  kid.replaceKids(kids)
  return [kid]
}

/** Whether an element says something that its kids do not: another language, or a text instead of them. */
function says(element: Element): boolean {
  return element.language !== undefined || element.alt !== undefined
}

/** Puts text that stands loose between blocks into paragraphs. */
function withParagraphs(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = []
  let loose: Kid[] = []
  const flush = () => {
    if (loose.some((kid) => !isBlank(kid))) blocks.push(new Element('P', loose))
    loose = []
  }
  for (const kid of kids) {
    if (kid instanceof Element && !INLINE.has(kid.role)) {
      flush()
      blocks.push(kid)
    } else loose.push(kid)
  }
  flush()
  return blocks
}

function isBlank(kid: Kid): boolean {
  return !(kid instanceof Element) && !(kid instanceof AnnotationKid) && kid.text.trim() === ''
}
