import { type Dict, dict, Indirect, name, Str } from '../pdf/objects.ts'
import { deflated } from '../pdf/writer.ts'
import { srgbProfile } from './color-profile.ts'
import type { HeadingPlace } from './headings.ts'
import { type MetadataOptions, xmpMetadata } from './metadata.ts'
import { outline } from './outline.ts'
import type { OpenPdf } from './printed.ts'

export interface CatalogParts {
  readonly tree: Indirect
  readonly labels: Dict
  readonly places: readonly HeadingPlace[]
  readonly form: Dict | undefined
  readonly described: MetadataOptions
}

/** Fills in the catalog: what the document is, in which language, and how it is to be opened (ISO 32000-1, 7.7.2). */
export function finishCatalog({ root, pages }: OpenPdf, { tree, labels, places, form, described }: CatalogParts): void {
  root
    .set('StructTreeRoot', tree)
    .set('MarkInfo', dict({ Marked: true }))
    .set('Lang', new Str(described.metadata.language))
    .set('ViewerPreferences', dict({ DisplayDocTitle: true }))
    .set('Metadata', xmpMetadata(described))
    .set('PageLabels', labels)
  const bookmarks = outline(places)
  if (bookmarks) root.set('Outlines', bookmarks).set('PageMode', name('UseOutlines'))
  else root.delete('Outlines')
  if (form) root.set('AcroForm', form)
  if (described.claims.pdfa) root.set('OutputIntents', [outputIntent()])
  sortDestinations(root)
  for (const { page } of pages) page.dict.set('Tabs', name('S'))
}

/** All colours are sRGB (ISO 19005-2, 6.2.3). */
function outputIntent(): Dict {
  const profile = deflated(srgbProfile(), dict({ N: 3, Alternate: name('DeviceRGB') }))
  return dict({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: new Str('sRGB'),
    RegistryName: new Str('http://www.color.org'),
    Info: new Str('sRGB IEC61966-2.1'),
    DestOutputProfile: Indirect.of(profile),
  })
}

/** The browser writes the named destinations in an order that differs from one run to the next. */
function sortDestinations(root: Dict): void {
  const destinations = root.dict('Dests')
  if (!destinations) return
  const sorted = [...destinations.entries].sort(([a], [b]) => (a < b ? -1 : 1))
  root.set('Dests', dict(Object.fromEntries(sorted)))
}
