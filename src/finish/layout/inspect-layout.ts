import type { Diagnostic, Severity } from '../../diagnostic.ts'
import type { SignaturePlace } from '../../document.ts'
import type { Rectangle } from '../../pdf/pages.ts'
import type { Mark, PageContent } from '../content/page-content.ts'
import type { HeadingPlace } from '../headings.ts'
import type { Element } from '../structure/tree.ts'
import { inspectScale } from './shrunk.ts'
import { firstOverlap, isClipped, shorten, type TextBox, textBoxesOf } from './text-boxes.ts'

/** What is looked at: the pages with their structure mended, and what is known to stand on them. */
export interface Layout {
  readonly pages: readonly PageContent[]
  readonly tree: Element
  readonly places: readonly HeadingPlace[]
  readonly signatures: readonly SignaturePlace[]
}

/** Pictures with fewer pixels per inch look coarse in print. */
const LEAST_RESOLUTION = 150

/** A page with less than this share of its height in use is nearly empty. */
const LEAST_FILLED = 0.08

/** A sentence of the agreement, unlike the names and titles round a signature. */
const SENTENCE = /^.{39,}[.!?:]$/

/** Id of the cover's heading; it stands on the first page when there is none. */
const COVER = 'omslag'

/**
 * Looks at the finished pages for what is right and yet looks wrong: text that is cut off or painted over other text,
 * a heading with nothing after it on its page, signatures on a page that does not say what is signed, coarse pictures
 * and pages with next to nothing. Every finding has its page, and the heading it stands under when that is known.
 */
export function inspectLayout(layout: Layout): Diagnostic[] {
  const roles = rolesOf(layout.tree)
  const cover = layout.places.find(({ heading }) => heading.id === COVER)?.page ?? layout.pages[0]
  const found = layout.pages.flatMap((page) => new PageLayout(page, layout, roles).findings(page === cover))
  return [...inspectScale(layout.pages), ...found]
}

/** What each mark belongs to. */
interface Roles {
  readonly figures: ReadonlyMap<Mark, Element>
  readonly headings: ReadonlySet<Mark>
}

function rolesOf(tree: Element): Roles {
  const figures = new Map<Mark, Element>()
  const headings = new Set<Mark>()
  for (const element of tree.walk()) {
    if (element.role === 'Figure') for (const mark of element.marks()) figures.set(mark, element)
    else if (/^H[1-6]$/.test(element.role)) for (const mark of element.marks()) headings.add(mark)
  }
  return { figures, headings }
}

class PageLayout {
  private readonly page: PageContent
  private readonly layout: Layout
  private readonly roles: Roles
  private readonly texts: readonly TextBox[]
  /** What is painted on the page, texts and figures, with the marks of headings apart. */
  private readonly headings: readonly TextBox[]
  private readonly content: readonly Rectangle[]

  constructor(page: PageContent, layout: Layout, roles: Roles) {
    this.page = page
    this.layout = layout
    this.roles = roles
    this.texts = textBoxesOf(page)
    this.headings = this.texts.filter(({ mark }) => roles.headings.has(mark))
    const others = this.texts.filter(({ mark }) => !roles.headings.has(mark))
    const figures = [...page.marks.values()].filter((mark) => mark.painted && roles.figures.has(mark))
    this.content = [...others.map(({ box }) => box), ...figures.flatMap(({ bounds }) => (bounds ? [bounds] : []))]
  }

  findings(isCover: boolean): Diagnostic[] {
    const found = [this.clipped(), this.overlapping(), ...this.coarsePictures()]
    // The page of another PDF is a drawing that fills it.
    const inserted = this.page.appended.length > 0
    if (!inserted) found.push(this.headingLast(), this.signatureAlone())
    if (!inserted && !isCover) found.push(this.nearlyEmpty())
    return found.filter((each) => each !== undefined)
  }

  private clipped(): Diagnostic | undefined {
    const cut = this.texts.find(isClipped)
    if (!cut) return undefined
    return this.finding(
      'text-klippt',
      'varning',
      cut.box[1],
      `texten ”${shorten(cut.mark.text)}” får inte plats och kapas.`,
      {
        hint: 'Korta texten, eller dela ett långt ord med bindestreck.',
      },
    )
  }

  private overlapping(): Diagnostic | undefined {
    const overlap = firstOverlap(this.texts.filter(({ mark }) => !this.roles.figures.has(mark)))
    if (!overlap) return undefined
    const [one, other] = overlap.map(({ mark }) => shorten(mark.text))
    return this.finding('text-over-text', 'varning', overlap[0].box[1], `texten ”${one}” ligger över ”${other}”.`, {
      hint: 'Korta texten, eller ändra den egna mallen.',
    })
  }

  private headingLast(): Diagnostic | undefined {
    const last = this.headings.toSorted((one, other) => one.box[1] - other.box[1])[0]
    if (!last || this.page === this.layout.pages.at(-1)) return undefined
    const foot = last.box[1]
    const boxes = this.layout.signatures.filter(({ page }) => page === this.page.index + 1).map(({ rect }) => rect)
    if ([...this.content, ...boxes].some(([, bottom]) => bottom < foot)) return undefined
    return this.finding('rubrik-sist', 'varning', foot, `rubriken ”${shorten(last.mark.text)}” står sist på sidan.`, {
      hint: 'Skriv något under rubriken, eller korta texten före den så att rubriken flyttar.',
    })
  }

  private signatureAlone(): Diagnostic | undefined {
    const [box] = this.layout.signatures.filter(({ page }) => page === this.page.index + 1)
    if (!box || this.saysSomething()) return undefined
    return this.finding(
      'underskrift-ensam',
      'varning',
      box.rect[3],
      'underskrifterna står utan någon text ur överenskommelsen.',
      {
        hint: 'Korta texten före underskrifterna, eller lägg en mening ovanför dem, så att sidan säger vad som undertecknas.',
      },
    )
  }

  private saysSomething(): boolean {
    return this.layout.tree
      .walk()
      .some(
        (element) =>
          /^(P|LBody|TD)$/.test(element.role) &&
          element.marks().some(({ page }) => page === this.page) &&
          SENTENCE.test(element.text),
      )
  }

  private coarsePictures(): Diagnostic[] {
    return this.page.pictures.flatMap(({ called, mark, width, height }) => {
      const [across = 0, down = 0] = this.page.resources.pictures.get(called) ?? []
      const resolution = Math.round(Math.min((72 * across) / width, (72 * down) / height))
      if (resolution >= LEAST_RESOLUTION) return []
      const name = mark && this.roles.figures.get(mark)?.alt
      const picture = name ? `bilden ”${shorten(name)}”` : 'en bild'
      const wanted = `${Math.ceil((width / 72) * LEAST_RESOLUTION)} × ${Math.ceil((height / 72) * LEAST_RESOLUTION)}`
      return this.finding(
        'lag-upplosning',
        'varning',
        mark?.bounds?.[1],
        `${picture} har bara ${resolution} punkter per tum i tryck.`,
        { hint: `Byt till en bild med minst ${wanted} bildpunkter.` },
      )
    })
  }

  private nearlyEmpty(): Diagnostic | undefined {
    const painted = [...this.content, ...this.headings.map(({ box }) => box)]
    const room = this.room()
    const lowest = Math.min(room[3], ...painted.map(([, bottom]) => bottom))
    if (room[3] - lowest >= LEAST_FILLED * (room[3] - room[1])) return undefined
    return this.finding('nastan-tom-sida', 'info', lowest, 'sidan är nästan tom.', {
      hint: 'Korta texten före sidan med några rader, så behövs den inte.',
    })
  }

  /** Where content may stand: the browser clips it to that. */
  private room(): Rectangle {
    const [left, bottom, right, top] = this.page.page.mediaBox
    const clips = this.texts.flatMap(({ run }) => (run.clip ? [run.clip] : []))
    const largest = clips.toSorted((one, other) => other[3] - other[1] - (one[3] - one[1]))[0]
    return largest ?? [left, bottom, right, top]
  }

  private finding(
    name: string,
    severity: Severity,
    height: number | undefined,
    message: string,
    rest: { readonly hint: string },
  ): Diagnostic {
    const { index } = this.page
    const heading = this.layout.places.findLast(
      ({ page, top }) => page.index < index || (page.index === index && top >= (height ?? 0)),
    )?.heading
    const span = heading?.span
    const where = `Sida ${index + 1}${heading ? `, under ”${shorten(heading.text)}”` : ''}`
    return { code: `layout/${name}`, severity, message: `${where}: ${message}`, ...rest, ...(span && { span }) }
  }
}
