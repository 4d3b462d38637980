import type { HTTPRequest, Page } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js'
import { RenderError } from '../diagnostic.ts'
import { type Asset, type ComposedDocument, ORIGIN } from '../document.ts'

const PAGE = 'dokument.html'
const TIMEOUT_MS = 120_000
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
].join('; ')

/** A tab that prints one document at a time. Everything it asks for is answered from memory or not at all. */
export class Tab {
  readonly #page: Page
  #answers: ReadonlyMap<string, Asset> = new Map()
  #refused: string[] = []

  private constructor(page: Page) {
    this.#page = page
  }

  /** Takes a page and closes its ways out: no scripts, and every request goes through `#answer`. */
  static async prepare(page: Page): Promise<Tab> {
    const tab = new Tab(page)
    page.setDefaultTimeout(TIMEOUT_MS)
    page.on('request', (request) => tab.#answer(request))
    await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)])
    return tab
  }

  /**
   * Lays out and prints the document.
   * @throws RenderError when the page asks for something it does not have, or a font or image cannot be used
   */
  async print(document: ComposedDocument): Promise<Uint8Array> {
    let crash: (error: Error) => void = ignore
    const crashed = new Promise<never>((_, reject) => {
      crash = () => reject(new RenderError('Webbläsarens flik kraschade mitt i utskriften (brist på minne?)'))
    })
    this.#page.once('error', crash)
    try {
      return await Promise.race([this.#layOutAndPrint(document), crashed])
    } finally {
      this.#page.off('error', crash)
    }
  }

  async #layOutAndPrint(document: ComposedDocument): Promise<Uint8Array> {
    const html: Asset = {
      path: PAGE,
      type: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode(unseen(document.html)),
    }
    this.#answers = new Map([...document.assets, html].map((asset) => [ORIGIN + encodeURI(asset.path), asset]))
    this.#refused = []
    await this.#page.goto(ORIGIN + PAGE, { waitUntil: 'load' })
    const unusable = await this.#page.evaluate(unusableParts)
    this.#failIfRefused()
    if (unusable.length > 0) throw new RenderError(`Dokumentet kan inte visas: ${unusable[0]} går inte att läsa`)
    const bytes = await this.#page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      waitForFonts: false,
      timeout: TIMEOUT_MS,
    })
    // Pictures of style sheets are asked for when the pages are laid out.
    this.#failIfRefused()
    return bytes
  }

  #failIfRefused(): void {
    if (this.#refused.length > 0) throw new RenderError(`Dokumentet ber om något det inte har: ${this.#refused[0]}`)
  }

  /** Closes the tab, without waiting. */
  close(): void {
    this.#page.close().catch(ignore)
  }

  #answer(request: HTTPRequest): void {
    const url = request.url()
    const asset = this.#answers.get(url)
    if (asset !== undefined) {
      const headers = { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' }
      request.respond({ status: 200, contentType: asset.type, headers, body: asset.bytes }).catch(ignore)
      return
    }
    if (url.startsWith('data:')) {
      request.continue().catch(ignore)
      return
    }
    if (url !== `${ORIGIN}favicon.ico`) this.#refused.push(url.startsWith(ORIGIN) ? url.slice(ORIGIN.length) : url)
    request.abort('accessdenied').catch(ignore)
  }
}

/** The document with nothing to show on a screen: it is laid out once, for paper, and not for a window before that. */
function unseen(html: string): string {
  return html.replace('<head>', '<head><style media="screen">body{display:none}</style>')
}

/** The answer to a request that is gone already interests nobody. */
function ignore(): void {}

/** The little that is used of the page's own world. */
interface PageWorld {
  readonly document: {
    readonly fonts: Iterable<{ readonly family: string; readonly weight: string; load(): Promise<unknown> }>
    readonly images: Iterable<{ readonly naturalWidth: number; readonly src: string }>
  }
}

/** Runs in the page: loads every font (those used only in margins are not loaded otherwise), lists what fails. */
async function unusableParts(): Promise<string[]> {
  const { document } = globalThis as unknown as PageWorld
  const failed: string[] = []
  const load = [...document.fonts].map((font) =>
    font.load().catch(() => failed.push(`typsnittet ${font.family} ${font.weight}`)),
  )
  await Promise.all(load)
  for (const image of document.images) {
    if (image.naturalWidth === 0) failed.push(`bilden ${image.src}`)
  }
  return failed
}
